package cz.propoj.query.runtime;

import org.jspecify.annotations.Nullable;

/** Stored rows were written by another release and can't be read by this one; a rebuild from the log mends it. */
public final class OutdatedRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutdatedRows(String kind, String event, @Nullable Throwable cause) {
        super(
                "The projection \"" + kind + "\" holds " + event + ", which this release reads differently: rebuild it",
                cause);
    }
}
