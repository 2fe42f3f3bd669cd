/**
 * Texts of the region (krajské texty): practice, findings and wordings of recommendations that a region writes once and
 * publishes in versions, and the copies that networks of its territory have taken over from it.
 */
@NullMarked
package cz.propoj.contract.regionaltexts;

import org.jspecify.annotations.NullMarked;
