/** Measures what follows from a whole network at once: its due dates and its plan. */
@NullMarked
package cz.propoj.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
