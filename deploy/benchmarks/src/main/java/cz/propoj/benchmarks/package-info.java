/** Figures beside their peers. */
@NullMarked
package cz.propoj.benchmarks;

import org.jspecify.annotations.NullMarked;
