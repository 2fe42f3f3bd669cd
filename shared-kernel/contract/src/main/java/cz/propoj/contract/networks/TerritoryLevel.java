package cz.propoj.contract.networks;

import cz.propoj.contract.CodeList;

/** What kind of territory a network covers. */
public enum TerritoryLevel implements CodeList {
    ORP("ORP", "municipality with extended powers"),
    REGION("kraj", "region"),
    OTHER("jiné území", "other territory");

    private final String czech;
    private final String english;

    TerritoryLevel(String czech, String english) {
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
