package cz.propoj.contract.actors;

import cz.propoj.contract.CodeList;

/** The sector (resort) an actor belongs to. */
public enum Sector implements CodeList {
    SOCIAL_AFFAIRS("sociální věci", "social affairs"),
    EDUCATION("školství", "education"),
    HEALTH("zdravotnictví", "health care"),
    JUSTICE("spravedlnost", "justice"),
    INTERIOR_AND_SECURITY("vnitro a bezpečnost", "interior and security"),
    SELF_GOVERNMENT("samospráva", "self-government"),
    COMMUNITY_AND_LEISURE("komunita a volný čas", "community and leisure"),
    CHURCHES("církve", "churches");

    private final String czech;
    private final String english;

    Sector(String czech, String english) {
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
