/** The rows of the networks that are held in memory: how they are read, kept up to date, bounded, and found by time. Rule: whatever is confidential is still in them, so that only the map itself may look into this package. */
@NullMarked
package cz.propoj.query.networkmap.memory;

import org.jspecify.annotations.NullMarked;
