package cz.propoj.query.networkmap;

import cz.propoj.contract.CodeList;

/** The three marks of a functioning platform (S0 §2.3). */
public enum Mark implements CodeList {
    COORDINATED("je koordinována jedním či více aktéry", "is coordinated by one or more actors"),
    MEETS_REPEATEDLY("schází se opakovaně", "meets repeatedly"),
    SEVERAL_ACTORS(
            "účastní se více aktérů, nejen sociální služby", "several actors take part, not only social services");

    private final String czech;
    private final String english;

    Mark(String czech, String english) {
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
