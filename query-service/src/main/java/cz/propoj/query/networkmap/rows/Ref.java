package cz.propoj.query.networkmap.rows;

import cz.propoj.query.lists.Linked;

/**
 * A link to another record, with the name to show.
 *
 * @param active whether the other record is part of the network on that date
 */
public record Ref(String id, String name, boolean active) implements Linked {}
