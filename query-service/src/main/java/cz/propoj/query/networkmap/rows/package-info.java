/** What a map says of each record, as plain values: nothing here looks anything up, and everybody may know it. */
@NullMarked
package cz.propoj.query.networkmap.rows;

import org.jspecify.annotations.NullMarked;
