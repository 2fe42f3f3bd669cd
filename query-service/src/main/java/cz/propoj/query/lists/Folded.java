package cz.propoj.query.lists;

import cz.propoj.contract.Texts;
import java.util.concurrent.ConcurrentHashMap;

/** A cache of {@link Texts#folded} for words that lists compare repeatedly. */
final class Folded {
    private static final int KEPT = 200_000;
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Folded() {}

    static void forget() {
        KNOWN.clear();
    }

    static String of(String words) {
        var known = KNOWN.get(words);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() > KEPT) {
            KNOWN.clear();
        }
        var folded = Texts.folded(words);
        KNOWN.put(words, folded);
        return folded;
    }
}
