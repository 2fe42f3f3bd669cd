package cz.propoj.contract.vault;

import cz.propoj.contract.time.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the texts of the vault into facts. After the texts of a record were erased, its earlier facts have no texts, whether
 * those were in the vault or inside an old event.
 */
public final class ReadableTexts {
    private ReadableTexts() {}

    /** The facts with their texts, in the same order. It needs all facts of a record, to see whether texts were erased. */
    @SuppressWarnings("unchecked") // an event gives another of its own type
    public static <F extends Fact<?>> List<F> of(List<F> facts, TextVersions vault) {
        if (facts.stream().noneMatch(fact -> fact.event() instanceof WithTexts)) {
            return facts;
        }
        var erased = erased(facts);
        var kept = vault.versions(ids(facts));
        var readable = new ArrayList<F>(facts.size());
        for (var fact : facts) {
            if (fact.event() instanceof WithTexts event) {
                var isErased = fact.position() < erased.getOrDefault(event.owner(), Long.MIN_VALUE);
                var read = isErased ? event.reading(Map.of()) : read(event, kept);
                readable.add((F) new Fact<>(
                        fact.position(), fact.recordedAt(), fact.effectiveOn(), fact.origin(), (Object) read));
            } else {
                readable.add(fact);
            }
        }
        return List.copyOf(readable);
    }

    /** The ids under which the vault holds texts of these facts. */
    public static Set<UUID> ids(Collection<? extends Fact<?>> facts) {
        var ids = new LinkedHashSet<UUID>();
        for (var fact : facts) {
            @Nullable VaultReference kept = fact.event() instanceof WithTexts event ? event.kept() : null;
            if (kept != null) {
                ids.add(kept.id());
            }
        }
        return ids;
    }

    private static Map<String, Long> erased(Collection<? extends Fact<?>> facts) {
        var erased = new HashMap<String, Long>();
        for (var fact : facts) {
            if (fact.event() instanceof TextsErased event) {
                erased.merge(event.owner(), fact.position(), Math::max);
            }
        }
        return erased;
    }

    private static WithTexts read(WithTexts event, Map<UUID, Map<String, NavigableMap<Integer, String>>> vault) {
        var kept = event.kept();
        if (kept == null) {
            return event;
        }
        var fields = vault.getOrDefault(kept.id(), Map.of());
        var texts = new HashMap<String, String>();
        kept.versions().forEach((field, version) -> {
            var versions = fields.get(field);
            @Nullable String text = versions == null ? null : versions.get(version);
            if (text != null) {
                texts.put(field, text);
            }
        });
        return event.reading(texts);
    }
}
