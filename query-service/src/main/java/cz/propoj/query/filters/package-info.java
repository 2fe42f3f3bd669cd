/** Saved filters: forms to save, share and drop them, and the list of them. Their tabs are drawn with each list. */
@NullMarked
package cz.propoj.query.filters;

import org.jspecify.annotations.NullMarked;
