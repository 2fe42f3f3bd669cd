/** Tests of the log against an embedded server, and of its use by an application of another kind. */
@NullMarked
package cz.propoj.eventlog;

import org.jspecify.annotations.NullMarked;
