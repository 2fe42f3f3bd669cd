/** The command palette (Ctrl+K): pages, records and things to do, found by their words and carried out with Enter. */
@NullMarked
package cz.propoj.query.palette;

import org.jspecify.annotations.NullMarked;
