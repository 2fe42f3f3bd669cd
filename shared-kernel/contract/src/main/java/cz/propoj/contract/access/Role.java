package cz.propoj.contract.access;

import cz.propoj.contract.CodeList;

/** What a person may do in a territory; {@link AccessPolicy} says what that is. */
public enum Role implements CodeList {
    COORDINATOR("koordinátor sítě", "network coordinator"),
    REGIONAL_PLANNER("krajský plánovač", "regional planner"),
    CASE_MANAGER("case manažer", "case manager"),
    ACTOR("zástupce aktéra", "actor's user"),
    READER("čtenář", "reader"),
    ADMINISTRATOR("správce účtů", "administrator");

    private final String czech;
    private final String english;

    Role(String czech, String english) {
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
