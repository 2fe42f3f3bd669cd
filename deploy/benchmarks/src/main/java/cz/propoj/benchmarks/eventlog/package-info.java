/** The event log beside the bare driver and Axon's stock engine for MongoDB. */
@NullMarked
package cz.propoj.benchmarks.eventlog;

import org.jspecify.annotations.NullMarked;
