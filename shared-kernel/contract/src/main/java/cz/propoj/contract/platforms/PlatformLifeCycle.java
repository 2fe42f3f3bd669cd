package cz.propoj.contract.platforms;

import cz.propoj.contract.CodeList;

/** Whether a platform meets. */
public enum PlatformLifeCycle implements CodeList {
    ACTIVE("funguje", "active"),
    SUSPENDED("pozastavená", "suspended"),
    DISSOLVED("zaniklá", "dissolved");

    private final String czech;
    private final String english;

    PlatformLifeCycle(String czech, String english) {
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
