/**
 * Processes that are killed while they write. What was acknowledged before the kill has to be there afterwards, once and
 * in one gapless order.
 */
@NullMarked
package cz.propoj.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
