package cz.propoj.contract.workbooks;

import cz.propoj.contract.CodeList;

/**
 * The three workbooks in which networks are recorded. They refer to each other by names, as described in chapter 2 of
 * <i>Střednědobý multioborový plán služeb pro ohrožené děti a jejich rodiny pro ORP Tachov</i> (2025).
 */
public enum Template implements CodeList {
    ACTORS("akteri", "actors"),
    PLATFORMS("platformy", "platforms"),
    NEEDS("potreby", "needs");

    private final String czech;
    private final String english;

    Template(String czech, String english) {
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
