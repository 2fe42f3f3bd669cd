package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** What an actor is (domain §2). */
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
