package cz.propoj.contract.practices;

import cz.propoj.contract.CodeList;

/** How far a practice is in the life of a network. */
public enum PracticeStage implements CodeList {
    PROPOSED("navržená", "proposed"),
    TRIED("vyzkoušená", "tried"),
    ADOPTED("zavedená", "adopted"),
    DROPPED("opuštěná", "dropped");

    private final String czech;
    private final String english;

    PracticeStage(String czech, String english) {
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
