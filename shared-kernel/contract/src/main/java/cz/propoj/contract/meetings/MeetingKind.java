package cz.propoj.contract.meetings;

import cz.propoj.contract.CodeList;

/** What kind of meeting it was. */
public enum MeetingKind implements CodeList {
    PLATFORM_MEETING("setkání platformy", "platform meeting"),
    ROUND_TABLE("kulatý stůl", "round table"),
    WORKSHOP("workshop", "workshop"),
    FAIR("burza", "fair"),
    MEETING_SPACE("Prostor pro setkání", "Space for Meeting"),
    INDIVIDUAL("individuální setkání", "individual meeting"),
    OTHER("jiné", "other");

    private final String czech;
    private final String english;

    MeetingKind(String czech, String english) {
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
