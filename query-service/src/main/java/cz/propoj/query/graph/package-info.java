/**
 * The network as a graph: actors and platforms, who takes part where and who meets whom, on any day. Everything follows
 * from the {@link cz.propoj.query.networkmap.VisibleMap}; notes and contact persons are no part of it, so a graph is kept
 * with its map. Years are many days put together, so that a node keeps its place on the page when the day moves. The graph
 * of a region is made of those of its networks that the person may read.
 */
@NullMarked
package cz.propoj.query.graph;

import org.jspecify.annotations.NullMarked;
