package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** Whether the actor is a formal body or works informally. */
public enum Formality implements CodeList {
    FORMAL("formální", "formal"),
    INFORMAL("neformální", "informal");

    private final String czech;
    private final String english;

    Formality(String czech, String english) {
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
