package cz.propoj.contract.practices;

import cz.propoj.contract.CodeList;

/** Who may know of a practice beside its own network. */
public enum PracticeAudience implements CodeList {
    NETWORK("jen v této síti", "only in this network"),
    REGION("sítě kraje", "networks of the region"),
    EVERYBODY("všechny sítě", "all networks");

    private final String czech;
    private final String english;

    PracticeAudience(String czech, String english) {
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
