/** The coordinators' daily work on a region: what the whole service answers under load, beside a static file of its own. */
@NullMarked
package cz.propoj.benchmarks.work;

import org.jspecify.annotations.NullMarked;
