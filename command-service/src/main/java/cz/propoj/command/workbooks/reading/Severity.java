package cz.propoj.command.workbooks.reading;

/** How much a finding stands in the way. */
public enum Severity {
    /** A file, sheet or row can't be taken. */
    ERROR,
    /** A value is left out unless it is mended. */
    WARNING,
    /** Nothing is lost; worth a look. */
    HINT
}
