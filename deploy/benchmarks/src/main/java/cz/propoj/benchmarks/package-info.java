/**
 * Figures beside their peers. Machines are shared and noisy, so nothing here is a test: each figure is measured in the same
 * run as what it is compared with, and the ratio is what counts.
 */
@NullMarked
package cz.propoj.benchmarks;

import org.jspecify.annotations.NullMarked;
