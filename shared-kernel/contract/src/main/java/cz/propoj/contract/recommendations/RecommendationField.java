package cz.propoj.contract.recommendations;

import cz.propoj.contract.CodeList;

/** The part of the plan that a recommendation belongs to, in the order of the plan. */
public enum RecommendationField implements CodeList {
    CASE_WORK("případová práce", "case work"),
    INFORMATION_SHARING("sdílení informací a včasná identifikace", "sharing information and early identification"),
    PARTICIPATION("participace dětí a rodin", "participation of children and families"),
    GENERAL("obecná doporučení", "general recommendations");

    private final String czech;
    private final String english;

    RecommendationField(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
