/** The event log on MongoDB. */
@NullMarked
package cz.propoj.eventlog;

import org.jspecify.annotations.NullMarked;
