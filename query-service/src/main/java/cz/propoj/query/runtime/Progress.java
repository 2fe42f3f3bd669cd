package cz.propoj.query.runtime;

/** How far the rows have come, over all instances. */
public interface Progress {
    /** Everything up to this position of the log stands in the rows of the kind; -1: nothing yet. */
    long position(RowKind<?, ?> kind);

    /** No row of the kind has changed after this position, as far as can be known here; otherwise the largest number. */
    long written(RowKind<?, ?> kind);

    /** Rises when rows have changed at positions that had been passed: whoever holds rows has to read them again. */
    int epoch(RowKind<?, ?> kind);
}
