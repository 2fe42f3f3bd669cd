package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** How a service reaches people. */
public enum ServiceForm implements CodeList {
    AMBULATORY("ambulantní", "ambulatory"),
    FIELD("terénní", "field"),
    RESIDENTIAL("pobytová", "residential");

    private final String czech;
    private final String english;

    ServiceForm(String czech, String english) {
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
