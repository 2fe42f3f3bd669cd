package cz.propoj.contract.time;

/**
 * An event that not every reader of its record may know of. An event that does not raise the version can't be noticed by
 * comparing versions, and does not make a change of the rest of the record fail.
 */
public interface PartlyHidden {
    /** Whether a change of the record that was read before this event is refused. */
    boolean movesVersion();

    /** Of any event: false only for what not every reader may know. */
    static boolean movesVersion(Object event) {
        return !(event instanceof PartlyHidden hidden) || hidden.movesVersion();
    }
}
