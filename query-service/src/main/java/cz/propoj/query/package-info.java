/** Follows the facts and shows them. */
@NullMarked
package cz.propoj.query;

import org.jspecify.annotations.NullMarked;
