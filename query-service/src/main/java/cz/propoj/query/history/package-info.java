/**
 * History as sentences: what happened, field by field from old to new, since when it is true, who said so and why. Rules:
 * every event has a sentence in Czech and English; nothing of what the reader may not see.
 */
@NullMarked
package cz.propoj.query.history;

import org.jspecify.annotations.NullMarked;
