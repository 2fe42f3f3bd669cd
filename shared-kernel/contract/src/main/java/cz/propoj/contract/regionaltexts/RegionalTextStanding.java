package cz.propoj.contract.regionaltexts;

import cz.propoj.contract.CodeList;

/** What a text of the region is to the network that holds it. */
public enum RegionalTextStanding implements CodeList {
    DRAFT("rozepsaný", "draft"),
    PUBLISHED("vydaný", "published"),
    TAKEN_OVER("převzatý", "taken over");

    private final String czech;
    private final String english;

    RegionalTextStanding(String czech, String english) {
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
