package cz.propoj.command.workbooks.reading;

/** The types of problems of an uploaded file. The message bundles have a text for each name. */
public enum ProblemType {
    NOT_A_WORKBOOK(Severity.ERROR),
    OTHER_FORMAT(Severity.ERROR),
    EMPTY_FILE(Severity.ERROR),
    EMPTY_WORKBOOK(Severity.ERROR),
    PASSWORD_PROTECTED(Severity.ERROR),
    TOO_LARGE(Severity.ERROR),
    UNPACKS_TOO_LARGE(Severity.ERROR),
    EXTERNAL_ENTITY(Severity.ERROR),
    TOO_MANY_SHEETS(Severity.ERROR),
    TOO_MANY_ROWS(Severity.ERROR),
    TOO_MANY_COLUMNS(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    TOO_SLOW(Severity.ERROR),
    DAMAGED(Severity.ERROR),
    FILE_TWICE(Severity.WARNING),
    MACROS_IGNORED(Severity.HINT),
    HIDDEN_SHEET(Severity.HINT),
    HIDDEN_ROWS(Severity.HINT),
    HIDDEN_COLUMNS(Severity.HINT),
    FORMULA_WITHOUT_VALUE(Severity.WARNING),

    FILE_NOT_RECOGNISED(Severity.ERROR),
    SHEET_NOT_RECOGNISED(Severity.HINT),
    MISSING_COLUMN(Severity.ERROR),
    COLUMN_TWICE(Severity.WARNING),
    UNKNOWN_COLUMN(Severity.HINT),
    OWN_COLUMN(Severity.HINT),

    FAULTY_CELL(Severity.WARNING),
    VALUE_TOO_LONG(Severity.WARNING),
    MISSING_VALUE(Severity.ERROR),
    UNKNOWN_CHOICE(Severity.WARNING),
    UNKNOWN_NEED_AREA(Severity.ERROR),
    WRONG_ICO(Severity.WARNING),
    NOT_A_NUMBER(Severity.WARNING),
    NOT_A_DATE(Severity.WARNING),
    INEXACT_DATE(Severity.HINT),
    NOT_YES_OR_NO(Severity.WARNING),
    OUT_OF_RANGE(Severity.WARNING),
    AGE_TURNED_ROUND(Severity.WARNING),
    FREE_OVER_TOTAL(Severity.WARNING),
    ROW_TWICE(Severity.HINT),
    ROW_TWICE_DIFFERENT(Severity.WARNING),
    UNKNOWN_MARK(Severity.WARNING),
    UNKNOWN_ID(Severity.HINT),
    IDS_DISPLACED(Severity.HINT),
    ID_DISAGREES(Severity.WARNING),
    ID_TWICE(Severity.WARNING),

    PRIVATE_NOTES_OF_OTHERS(Severity.HINT),
    CHANGED_SINCE_EXPORT(Severity.HINT),

    PERSON_OR_ORGANISATION(Severity.WARNING),
    BLANK_AS_ABOVE(Severity.WARNING),
    UNKNOWN_ACTOR(Severity.WARNING),
    SEVERAL_ACTORS(Severity.WARNING),
    SIMILAR_ACTOR(Severity.WARNING),
    RETIRED_ACTOR(Severity.HINT),
    MERGED_ACTOR(Severity.HINT),
    UNKNOWN_PLATFORM(Severity.WARNING),
    PLATFORM_ENDED(Severity.HINT),
    MATRIX_WITHOUT_PLATFORM(Severity.WARNING),
    PARTICIPATION_DIFFERS(Severity.HINT),

    DAY_TO_COME(Severity.WARNING),
    REMEMBERED_CHOICE(Severity.HINT),
    DATES_DIFFER(Severity.WARNING),
    BEFORE_THE_RECORD(Severity.HINT),
    MEETING_AFTER_DATE(Severity.HINT);

    private final Severity severity;

    ProblemType(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
