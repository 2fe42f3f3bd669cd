package cz.propoj.contract.recommendations;

import cz.propoj.contract.CodeList;

/** Where a recommendation stands. */
public enum RecommendationStanding implements CodeList {
    PROPOSED("navržené", "proposed"),
    HOLDS("platí", "in force"),
    FULFILLED("splněné", "fulfilled"),
    DROPPED("opuštěné", "dropped");

    private final String czech;
    private final String english;

    RecommendationStanding(String czech, String english) {
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

    /** Whether it is still to be done, and so is gone through at a revision. */
    public boolean isOpen() {
        return this == PROPOSED || this == HOLDS;
    }
}
