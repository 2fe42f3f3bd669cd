/** Needs as they are listed and read: the tree of the template, and its rows one activity each. */
@NullMarked
package cz.propoj.query.needs;

import org.jspecify.annotations.NullMarked;
