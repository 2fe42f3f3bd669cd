/**
 * Recommendations as they are read: field by field with their numbers, to whom and by when, and what became of those that a
 * yearly revision left open.
 */
@NullMarked
package cz.propoj.query.recommendations;

import org.jspecify.annotations.NullMarked;
