package cz.propoj.contract.recommendations;

import cz.propoj.contract.CodeList;

/** Who is addressed beside actors of the network. */
public enum AddressedBody implements CodeList {
    TOWN("město nebo obec", "town or municipality"),
    REGION("kraj", "region");

    private final String czech;
    private final String english;

    AddressedBody(String czech, String english) {
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
