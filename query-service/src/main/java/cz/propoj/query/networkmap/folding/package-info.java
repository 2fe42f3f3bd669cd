/** One network on one day: the folded states, the links between them, and rows with and without names. Rule: who may see what is decided on top of it, so that only the map itself may look into this package. */
@NullMarked
package cz.propoj.query.networkmap.folding;

import org.jspecify.annotations.NullMarked;
