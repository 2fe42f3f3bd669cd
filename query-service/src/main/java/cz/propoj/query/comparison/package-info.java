/**
 * What differs between two dates: in one network, or in all networks of a region together. It knows the changes that the
 * map finds and the words of the history; it folds nothing itself.
 */
@NullMarked
package cz.propoj.query.comparison;

import org.jspecify.annotations.NullMarked;
