package cz.propoj.contract.topics;

import cz.propoj.contract.CodeList;

/** How far a network has come with a topic. */
public enum TopicStage implements CodeList {
    PROPOSED("navržené", "proposed"),
    CHOSEN("vybrané", "chosen"),
    WORKED_ON("pracuje se na něm", "worked on"),
    CLOSED("uzavřené", "closed");

    private final String czech;
    private final String english;

    TopicStage(String czech, String english) {
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
