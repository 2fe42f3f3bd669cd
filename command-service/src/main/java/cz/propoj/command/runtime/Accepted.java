package cz.propoj.command.runtime;

/**
 * A change is stored.
 *
 * @param id of the record
 * @param version of the record after the change: the number of its last event, counted from 0; what If-Match compares
 * @param position in the log by which a reader sees the change; a change that changed nothing gives the head of the log
 */
public record Accepted(String id, long version, long position) {}
