package cz.propoj.command.networks;

import cz.propoj.contract.Texts;
import cz.propoj.contract.networks.NetworkState;
import org.jspecify.annotations.Nullable;

/** The key of a new characteristic, for people who only say what it is called. */
final class CharacteristicKey {
    private static final int LONGEST = 50;

    private CharacteristicKey() {}

    /**
     * The label in small letters without diacritics, with a number behind when another characteristic has that key.
     *
     * @return null when the label has no letter or digit
     */
    static @Nullable String of(@Nullable String label, NetworkState network) {
        if (label == null) {
            return null;
        }
        var folded = Texts.folded(label).replaceAll("[^a-z0-9]+", "-");
        var cut = folded.substring(0, Math.min(LONGEST, folded.length())).replaceAll("^-+|-+$", "");
        if (cut.isEmpty()) {
            return null;
        }
        var key = cut;
        for (var number = 2; network.characteristics().containsKey(key); number++) {
            key = cut + "-" + number;
        }
        return key;
    }
}
