package cz.propoj.command.regionaltexts;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalWording;

/**
 * The newest version of a text that a region has published.
 *
 * @param regionName what the region is called
 */
public record PublishedText(
        NetworkId region, String regionName, RegionalTextId original, int version, RegionalWording wording) {
    /** Nothing of what it says, for logs. */
    @Override
    public String toString() {
        return "PublishedText[" + original + ", " + version + "]";
    }
}
