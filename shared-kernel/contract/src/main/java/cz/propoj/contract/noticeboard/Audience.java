package cz.propoj.contract.noticeboard;

import cz.propoj.contract.CodeList;

/** Who reads a notice. */
public enum Audience implements CodeList {
    NETWORK("jen lidé v síti", "people in the network"),
    /** Anybody, also without an account: the public feed shows it. */
    PUBLIC("veřejnost", "the public");

    private final String czech;
    private final String english;

    Audience(String czech, String english) {
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
