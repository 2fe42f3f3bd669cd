package cz.propoj.query.runtime;

/** How far the rows have come, over all instances. */
public interface Progress {
    /** Everything up to this position of the log stands in the rows of the kind; -1: nothing yet. */
    long position(RowKind<?, ?> kind);

    /** Rises with every rebuild of the kind: whoever holds rows has to read them again. */
    int epoch(RowKind<?, ?> kind);
}
