package cz.propoj.command.workbooks.differences;

/** How a workbook and the network differ in one record. */
public enum Change {
    ADDED,
    CHANGED,
    /** The network has it, the workbook does not. Never taken for a deletion by itself. */
    MISSING
}
