/**
 * What those who run the service need: how far each projection is, what waits, rebuilding, readiness. Rules: for
 * administrators; nothing personal, only counts, positions and the messages of failures.
 */
@NullMarked
package cz.propoj.query.operations;

import org.jspecify.annotations.NullMarked;
