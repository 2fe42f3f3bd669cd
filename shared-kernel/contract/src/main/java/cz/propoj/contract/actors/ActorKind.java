package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** What kind of actor it is: not only registered services, also projects, persons and roles. */
public enum ActorKind implements CodeList {
    ORGANISATION("organizace", "organisation"),
    SERVICE("služba", "service"),
    PROJECT("projekt", "project"),
    PERSON_OR_ROLE("osoba nebo role", "person or role");

    private final String czech;
    private final String english;

    ActorKind(String czech, String english) {
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
