package cz.propoj.contract.needs;

import cz.propoj.contract.CodeList;

/** The six areas of needs of children. The list is closed: networks are compared by it. */
public enum NeedArea implements CodeList {
    RELATIONSHIPS("VZTAHY", "RELATIONSHIPS"),
    SAFETY("BEZPEČÍ", "SAFETY"),
    HEALTH("ZDRAVÍ", "HEALTH"),
    LEARNING("UČENÍ", "LEARNING"),
    BEHAVIOUR("CHOVÁNÍ", "BEHAVIOUR"),
    MATERIAL_SECURITY("MATERIÁLNÍ ZAJIŠTĚNÍ", "MATERIAL SECURITY");

    private final String czech;
    private final String english;

    NeedArea(String czech, String english) {
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
