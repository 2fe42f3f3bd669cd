package cz.propoj.contract.interventions;

import cz.propoj.contract.CodeList;

/** What kind of thing was done. */
public enum InterventionKind implements CodeList {
    NEW_SERVICE("nová nebo rozšířená služba", "new or extended service"),
    NEW_PLATFORM("nová nebo obnovená platforma", "new or revived platform"),
    RULES_OF_COOPERATION("pravidla spolupráce, metodika", "rules of cooperation, methodology"),
    TRAINING("vzdělávání, supervize", "training, supervision"),
    PREVENTION_PROGRAMME("preventivní program", "prevention programme"),
    INFORMATION("osvěta, informování", "information, awareness"),
    PROJECT_OR_FUNDING("projekt, financování", "project, funding"),
    STAFFING("změna v obsazení nebo organizaci", "change of staff or organisation"),
    OTHER("jiné", "other");

    private final String czech;
    private final String english;

    InterventionKind(String czech, String english) {
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
