/** Steps: what is to be done, by whom and until when, what came of it, and where that can be seen. */
@NullMarked
package cz.propoj.query.steps;

import org.jspecify.annotations.NullMarked;
