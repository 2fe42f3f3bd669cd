package cz.propoj.contract.workbooks;

import cz.propoj.contract.CodeList;

/** The three interlinked workbooks (S0 §2). */
public enum Template implements CodeList {
    ACTORS("akteri", "actors"),
    PLATFORMS("platformy", "platforms"),
    NEEDS("potreby", "needs");

    private final String czech;
    private final String english;

    Template(String czech, String english) {
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
