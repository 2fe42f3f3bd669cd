/**
 * Measures of a network or a region on any day: how large and how dense it is, who stands where in it, what would fall
 * apart. {@link cz.propoj.query.measures.Measure} lists all that are measured of the whole, for whoever shows some. Each
 * definition is exact and equal to that of networkx on the exported graph, see {@link cz.propoj.query.measures.Measures};
 * each measure says on the page what it tells and what it cannot tell. Nothing here rates anybody's work.
 */
@NullMarked
package cz.propoj.query.measures;

import org.jspecify.annotations.NullMarked;
