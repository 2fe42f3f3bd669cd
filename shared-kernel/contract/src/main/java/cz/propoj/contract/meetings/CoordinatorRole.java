package cz.propoj.contract.meetings;

import cz.propoj.contract.CodeList;

/** What the network coordinator did at the meeting. */
public enum CoordinatorRole implements CodeList {
    INITIATOR("iniciátor", "initiator"),
    ORGANISER("organizátor", "organiser"),
    FACILITATOR("facilitátor", "facilitator"),
    MODERATOR("moderátor", "moderator"),
    SCRIBE("zapisovatel", "scribe"),
    PARTICIPANT("účastník", "participant");

    private final String czech;
    private final String english;

    CoordinatorRole(String czech, String english) {
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
