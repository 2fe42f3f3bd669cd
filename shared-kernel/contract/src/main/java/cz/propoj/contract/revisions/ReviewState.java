package cz.propoj.contract.revisions;

import cz.propoj.contract.CodeList;

/** Where a record stands in a revision. */
public enum ReviewState implements CodeList {
    TO_REVIEW("čeká na revizi", "to be reviewed"),
    CONFIRMED("potvrzeno", "confirmed"),
    CHANGED("změněno", "changed"),
    RETIRED("vyřazeno", "retired"),
    /** Of recommendations alone, as {@link #DROPPED}. */
    FULFILLED("splněno", "fulfilled"),
    DROPPED("upuštěno", "dropped");

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

    /** Whether the record is no more part of what is revised; it says so itself, nobody marks it. */
    public boolean isEnd() {
        return this == RETIRED || this == FULFILLED || this == DROPPED;
    }

    /** Whether records of that kind can stand there. */
    public boolean isOf(RevisedKind kind) {
        return switch (this) {
            case TO_REVIEW, CONFIRMED, CHANGED -> true;
            case RETIRED -> kind != RevisedKind.RECOMMENDATION;
            case FULFILLED, DROPPED -> kind == RevisedKind.RECOMMENDATION;
        };
    }
}
