/**
 * Saved filters: a list with what was chosen in it, under a name, for its owner alone or for roles of the network. A filter
 * holds codes and words of code lists; words of a full-text search, which may name a person, are no part of it.
 */
@NullMarked
package cz.propoj.contract.filters;

import org.jspecify.annotations.NullMarked;
