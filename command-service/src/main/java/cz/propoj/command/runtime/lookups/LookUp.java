package cz.propoj.command.runtime.lookups;

/** A command-side look-up, kept by what stands in the log ({@link LookUps}). */
public interface LookUp {
    /**
     * Tells an event, in the order of the log. After a breakdown, or by another instance, the same may be told again, and
     * what came before a later one too: that changes nothing.
     *
     * @param record id of the aggregate
     * @param sequence number of the event in the aggregate's stream
     */
    void told(Object event, String record, long sequence);
}
