/**
 * Texts of the region as they are read: in the region with their versions and who has taken them over, in its networks with their
 * origin, what the region offers, and how a newer version differs from the one taken over and from what the network made of it.
 */
@NullMarked
package cz.propoj.query.regionaltexts;

import org.jspecify.annotations.NullMarked;
