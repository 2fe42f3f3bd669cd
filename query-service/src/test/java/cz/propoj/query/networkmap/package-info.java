/** Maps for tests, folded from events in memory. */
@NullMarked
package cz.propoj.query.networkmap;

import org.jspecify.annotations.NullMarked;
