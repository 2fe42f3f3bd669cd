/**
 * Interventions as they are read, and measures before and after them beside those of comparable networks. Before and
 * after is no proof of cause: every answer and every page says so, and of other networks only the middle is shown, and
 * only when there are several.
 */
@NullMarked
package cz.propoj.query.interventions;

import org.jspecify.annotations.NullMarked;
