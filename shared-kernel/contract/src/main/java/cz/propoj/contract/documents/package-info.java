/** Documents (dokumenty) that a network lives with: plans, strategies, analyses. They stand elsewhere; here is what they are, whose, and until when they hold. */
@NullMarked
package cz.propoj.contract.documents;

import org.jspecify.annotations.NullMarked;
