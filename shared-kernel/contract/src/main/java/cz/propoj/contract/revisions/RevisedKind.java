package cz.propoj.contract.revisions;

import cz.propoj.contract.CodeList;

/**
 * What is revised: the records of the three templates, and the recommendations of the plan. Needs are revised together with their
 * activities.
 */
public enum RevisedKind implements CodeList {
    ACTOR("aktéři", "actors"),
    PLATFORM("platformy", "platforms"),
    NEED("potřeby a činnosti", "needs and activities"),
    RECOMMENDATION("doporučení", "recommendations");

    private final String czech;
    private final String english;

    RevisedKind(String czech, String english) {
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
