package cz.propoj.command.workbooks.reading;

/** How severe a problem is. */
public enum Severity {
    /** A file, sheet or row can't be taken. */
    ERROR,
    /** A value is left out unless the problem is solved. */
    WARNING,
    /** Nothing is lost; worth a look. */
    HINT
}
