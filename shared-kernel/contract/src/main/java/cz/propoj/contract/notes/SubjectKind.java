package cz.propoj.contract.notes;

import cz.propoj.contract.CodeList;

/** What a note is about. */
public enum SubjectKind implements CodeList {
    ACTOR("aktér", "actor"),
    PLATFORM("platforma", "platform"),
    MEETING("setkání", "meeting"),
    NEED("potřeba", "need"),
    NETWORK("síť", "network");

    private final String czech;
    private final String english;

    SubjectKind(String czech, String english) {
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
