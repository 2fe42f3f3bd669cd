/** What all records have in common as data: a list, the record itself and its history, at the same addresses for every kind. */
@NullMarked
package cz.propoj.query.records;

import org.jspecify.annotations.NullMarked;
