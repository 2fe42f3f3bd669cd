package cz.propoj.contract.documents;

import cz.propoj.contract.CodeList;

/** What a document is for. */
public enum DocumentKind implements CodeList {
    COMMUNITY_PLAN("komunitní plán sociálních služeb", "community plan of social services"),
    EDUCATION_PLAN("místní akční plán vzdělávání", "local action plan of education"),
    CRIME_PREVENTION("prevence kriminality", "crime prevention"),
    STRATEGY("strategie nebo koncepce", "strategy"),
    ANALYSIS("analýza", "analysis"),
    AGREEMENT("dohoda nebo memorandum", "agreement"),
    METHODOLOGY("metodika", "methodology"),
    OTHER("jiný dokument", "other document");

    private final String czech;
    private final String english;

    DocumentKind(String czech, String english) {
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
