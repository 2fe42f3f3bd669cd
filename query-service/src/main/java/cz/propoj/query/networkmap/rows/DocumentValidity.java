package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.documents.DocumentProfile;
import java.time.LocalDate;

/** Whether a document holds on a day. */
public enum DocumentValidity implements CodeList {
    NOT_YET("ještě neplatí", "not yet in force"),
    HOLDS("platí", "in force"),
    ENDS_SOON("brzy skončí", "ends soon"),
    ENDED("skončila platnost", "ended");

    /** So long before the end somebody has to begin with what comes next. */
    private static final int MONTHS_BEFORE_END = 6;

    private final String czech;
    private final String english;

    DocumentValidity(String czech, String english) {
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

    static DocumentValidity of(DocumentProfile document, LocalDate day) {
        var to = document.validTo();
        if (document.hasEndedBefore(day)) {
            return ENDED;
        }
        if (!document.holdsOn(day)) {
            return NOT_YET;
        }
        return to == null || day.plusMonths(MONTHS_BEFORE_END).isBefore(to) ? HOLDS : ENDS_SOON;
    }
}
