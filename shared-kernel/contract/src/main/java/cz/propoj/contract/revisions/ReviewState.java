package cz.propoj.contract.revisions;

import cz.propoj.contract.CodeList;

/** Where a record stands in a revision. */
public enum ReviewState implements CodeList {
    TO_REVIEW("čeká na revizi", "to be reviewed"),
    CONFIRMED("potvrzeno", "confirmed"),
    CHANGED("změněno", "changed"),
    RETIRED("vyřazeno", "retired");

    private final String czech;
    private final String english;

    ReviewState(String czech, String english) {
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
