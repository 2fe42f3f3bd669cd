@NullMarked
package cz.propoj.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
