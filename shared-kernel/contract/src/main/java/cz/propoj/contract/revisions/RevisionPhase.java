package cz.propoj.contract.revisions;

import cz.propoj.contract.CodeList;

/** Where a revision as a whole stands. */
public enum RevisionPhase implements CodeList {
    OPEN("probíhá", "under way"),
    CLOSED("uzavřená", "closed"),
    ABANDONED("zrušená", "abandoned");

    private final String czech;
    private final String english;

    RevisionPhase(String czech, String english) {
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
