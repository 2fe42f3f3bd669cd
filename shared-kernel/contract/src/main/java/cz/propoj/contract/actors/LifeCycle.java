package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** Whether the record is part of the network. */
public enum LifeCycle implements CodeList {
    ACTIVE("aktivní", "active"),
    RETIRED("vyřazený", "retired"),
    MERGED("sloučený", "merged");

    private final String czech;
    private final String english;

    LifeCycle(String czech, String english) {
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
