package cz.propoj.command.runtime.refusals;

/** Somebody changed the record since whoever asks has read it. */
public final class VersionConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long version;
    private final transient Object current;

    /** @param current the record as it is now; free of personal text, as all states are */
    public VersionConflict(long version, Object current) {
        super("the record has version " + version, null, false, false);
        this.version = version;
        this.current = current;
    }

    public long version() {
        return version;
    }

    public Object current() {
        return current;
    }
}
