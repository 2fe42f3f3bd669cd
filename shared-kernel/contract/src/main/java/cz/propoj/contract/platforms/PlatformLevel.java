package cz.propoj.contract.platforms;

import cz.propoj.contract.CodeList;

/** The territory a platform works for. */
public enum PlatformLevel implements CodeList {
    TOWN("město", "town"),
    ORP("ORP", "municipality with extended powers"),
    DISTRICT("okres", "district"),
    REGION("kraj", "region");

    private final String czech;
    private final String english;

    PlatformLevel(String czech, String english) {
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
