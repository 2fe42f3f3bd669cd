/**
 * The map of one network on one date: all its rows folded in memory and the links between them, computed when they are
 * read. Rules: what one person may not see never leaves this package ({@link cz.propoj.query.networkmap.VisibleMap} is
 * the only way to names of persons, contacts and notes); a map never changes, a change gives another map; nothing here
 * asks a clock but {@link cz.propoj.query.networkmap.NetworkMaps}.
 */
@NullMarked
package cz.propoj.query.networkmap;

import org.jspecify.annotations.NullMarked;
