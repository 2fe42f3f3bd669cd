package cz.propoj.contract.filters;

import cz.propoj.contract.CodeList;

/** Lists of which a choice can be saved. */
public enum ListName implements CodeList {
    ACTORS("aktéři", "actors"),
    PLATFORMS("platformy", "platforms"),
    MEETINGS("setkání", "meetings"),
    NEEDS("potřeby a činnosti", "needs and activities");

    private final String czech;
    private final String english;

    ListName(String czech, String english) {
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
