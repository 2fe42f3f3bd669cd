package cz.propoj.command.runtime;

/** A command-side look-up. It is kept while events are stored, and told all of them again when the service starts. */
public interface LookUp {
    /**
     * Tells an event once more; the same again changes nothing.
     *
     * @param record id of the aggregate
     * @param sequence number of the event in the aggregate's stream
     */
    void again(Object event, String record, long sequence);
}
