/** What another day costs: lists of five years ago beside today's, and comparison by the number of changes. */
@NullMarked
package cz.propoj.benchmarks.time;

import org.jspecify.annotations.NullMarked;
