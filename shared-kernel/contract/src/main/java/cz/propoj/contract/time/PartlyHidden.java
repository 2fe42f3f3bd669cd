package cz.propoj.contract.time;

/**
 * An event of a record of which not everybody who reads it may know everything. What does not move the version can't be
 * counted by whoever compares two versions, and does not stand in the way of whoever changes the rest.
 */
public interface PartlyHidden {
    /** Whether a change of the record that was read before this event is refused. */
    boolean movesVersion();

    /** Of any event: false only for what not every reader may know. */
    static boolean movesVersion(Object event) {
        return !(event instanceof PartlyHidden hidden) || hidden.movesVersion();
    }
}
