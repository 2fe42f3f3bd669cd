/**
 * The notice board: as data, as a live feed, as a public Atom feed, as pages. Rules: notices come from the visible map (or
 * from what a network has published) only; the live feed looks before each message whether its reader is still signed in.
 */
@NullMarked
package cz.propoj.query.noticeboard;

import org.jspecify.annotations.NullMarked;
