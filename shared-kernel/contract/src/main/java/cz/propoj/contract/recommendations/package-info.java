/** Recommendations (doporučení) in the fields that the yearly plan has, and what became of each at every annual revision. */
@NullMarked
package cz.propoj.contract.recommendations;

import org.jspecify.annotations.NullMarked;
