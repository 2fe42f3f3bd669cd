/** The measures of a network beside networkx and igraph on the same graph: the same values, and how long each takes. */
@NullMarked
package cz.propoj.benchmarks.measures;

import org.jspecify.annotations.NullMarked;
