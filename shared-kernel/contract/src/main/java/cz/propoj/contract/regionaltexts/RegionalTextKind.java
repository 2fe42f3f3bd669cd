package cz.propoj.contract.regionaltexts;

import cz.propoj.contract.CodeList;

/** Which part of a field of the plan a text is for, in the order of the plan. */
public enum RegionalTextKind implements CodeList {
    PRACTICE("praxe", "practice"),
    FINDINGS("zjištění", "findings"),
    RECOMMENDATION("znění doporučení", "wording of a recommendation");

    private final String czech;
    private final String english;

    RegionalTextKind(String czech, String english) {
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
