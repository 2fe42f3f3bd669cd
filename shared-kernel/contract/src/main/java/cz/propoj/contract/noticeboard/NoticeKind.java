package cz.propoj.contract.noticeboard;

import cz.propoj.contract.CodeList;

/** What a notice announces. */
public enum NoticeKind implements CodeList {
    PROJECT("nový projekt", "new project"),
    EVENT("jednorázová akce", "one-off event"),
    CAPACITY("aktuální kapacita", "current capacity");

    private final String czech;
    private final String english;

    NoticeKind(String czech, String english) {
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
