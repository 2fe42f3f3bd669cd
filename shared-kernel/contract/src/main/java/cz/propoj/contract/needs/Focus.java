package cz.propoj.contract.needs;

import cz.propoj.contract.CodeList;

/** Whether help comes before a child is in danger, afterwards, or both. */
public enum Focus implements CodeList {
    PREVENTION("prevence", "prevention"),
    INTERVENTION("intervence", "intervention"),
    BOTH("obojí", "both");

    private final String czech;
    private final String english;

    Focus(String czech, String english) {
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
