/** Notes and contact persons as one person may read them; they come from the visible map only. */
@NullMarked
package cz.propoj.query.notes;

import org.jspecify.annotations.NullMarked;
