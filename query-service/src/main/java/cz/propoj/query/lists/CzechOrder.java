package cz.propoj.query.lists;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Czech alphabetical order: č after c, ch after h, and word by word (a space comes before any letter; Java's own rules
 * would skip it).
 */
public final class CzechOrder {
    private static final int KEPT = 200_000;
    private static final ConcurrentHashMap<String, CollationKey> KEYS = new ConcurrentHashMap<>();
    private static final ThreadLocal<Collator> COLLATOR = ThreadLocal.withInitial(CzechOrder::collator);

    private CzechOrder() {}

    /** A sort key; cached, because lists compare the same names repeatedly. */
    public static CollationKey key(String text) {
        var known = KEYS.get(text);
        if (known != null) {
            return known;
        }
        if (KEYS.size() > KEPT) {
            KEYS.clear();
        }
        var key = COLLATOR.get().getCollationKey(text);
        KEYS.put(text, key);
        return key;
    }

    public static <T> Comparator<T> by(Function<T, String> text) {
        return Comparator.comparing(item -> key(text.apply(item)));
    }

    /** Clears the cache, because it may hold a name that was erased. */
    public static void forgetWords() {
        KEYS.clear();
        Folded.forget();
    }

    private static Collator collator() {
        var czech = (RuleBasedCollator) Collator.getInstance(Locale.of("cs", "CZ"));
        try {
            var rules = czech.getRules().replace("<'_'", "<' '<'_'");
            var collator = new RuleBasedCollator(rules);
            collator.setStrength(Collator.TERTIARY);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return collator;
        } catch (ParseException e) {
            throw new IllegalStateException("The Czech rules of this Java can't be read", e);
        }
    }
}
