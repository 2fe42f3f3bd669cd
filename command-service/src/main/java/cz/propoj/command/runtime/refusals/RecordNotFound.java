package cz.propoj.command.runtime.refusals;

/** The record does not exist, or not for whoever asks, or not in this network. */
public final class RecordNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordNotFound() {
        super("no such record", null, false, false);
    }
}
