package cz.propoj.contract.recommendations;

import cz.propoj.contract.CodeList;

/** Where children and families take part. */
public enum ParticipationLevel implements CodeList {
    INDIVIDUAL("individuální úroveň", "individual level"),
    ORGANISATIONS("úroveň organizací", "level of organisations"),
    PLANNING("úroveň plánování", "level of planning");

    private final String czech;
    private final String english;

    ParticipationLevel(String czech, String english) {
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
