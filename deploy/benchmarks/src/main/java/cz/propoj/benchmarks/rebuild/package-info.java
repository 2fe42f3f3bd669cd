/** Building all projections anew from a long mixed history, beside inserting the documents they end with. */
@NullMarked
package cz.propoj.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
