package cz.propoj.command.workbooks.differences;

/** How a workbook and the network differ in one record. */
public enum DifferenceKind {
    ADDED,
    CHANGED,
    /** An exported row was edited, and the record has been changed otherwise since the export. */
    CHANGED_BY_BOTH,
    /** The network has the record, the workbook does not. That alone is never taken for a deletion. */
    MISSING
}
