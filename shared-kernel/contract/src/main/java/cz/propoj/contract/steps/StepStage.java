package cz.propoj.contract.steps;

import cz.propoj.contract.CodeList;

/** How far a step has come. */
public enum StepStage implements CodeList {
    PLANNED("naplánovaný", "planned"),
    IN_PROGRESS("rozpracovaný", "in progress"),
    DONE("hotový", "done"),
    DROPPED("opuštěný", "dropped");

    private final String czech;
    private final String english;

    StepStage(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return switch (this) {
            case PLANNED, IN_PROGRESS -> true;
            case DONE, DROPPED -> false;
        };
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
