package cz.propoj.contract.access;

import cz.propoj.contract.CodeList;

/** Who reads a note, from the narrowest to the widest circle. */
public enum Visibility implements CodeList {
    PRIVATE("jen já", "only me"),
    COORDINATORS("koordinátoři sítě", "coordinators of the network"),
    NETWORK("všichni v síti", "everybody in the network"),
    PUBLIC("veřejné", "public");

    private final String czech;
    private final String english;

    Visibility(String czech, String english) {
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
