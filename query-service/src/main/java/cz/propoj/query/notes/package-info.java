/**
 * Notes and contact persons as one person may read them; they come from the visible map only. Findings are notes as they are
 * listed: the list, its choices and its numbers are made for each reader and never kept.
 */
@NullMarked
package cz.propoj.query.notes;

import org.jspecify.annotations.NullMarked;
