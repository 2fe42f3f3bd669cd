package cz.propoj.query.measures;

/** What the numbers of a measure are. Names are those of the interface. */
public enum Unit {
    /** Of things. The middle of an even number of networks may lie between two whole numbers. */
    COUNT,
    /** So many on average. */
    MEAN,
    /** A share, worked with as 0 to 1 and told in per cent; its changes in percentage points. */
    PER_CENT,
    /** From −1 to 1. */
    BALANCE
}
