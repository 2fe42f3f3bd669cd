package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.VaultTexts;
import cz.propoj.contract.actors.ContactPerson;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The texts of the vault at an earlier version.
 *
 * <p>A contact person counts the changes of all fields together, and so does the vault today. Old entries count the changes of
 * each field separately, so the field of a change has to be inferred, which is not always possible.
 */
final class VaultHistory {
    private final Map<UUID, Map<String, NavigableMap<Integer, String>>> all;

    VaultHistory(VaultTexts vault, Collection<UUID> ids) {
        this.all = vault.versions(ids);
    }

    /** The text of the only field of an id; empty when there is none. */
    String text(UUID id, String field, int version) {
        var entry = versions(id).getOrDefault(field, new TreeMap<>()).floorEntry(version);
        return entry == null ? "" : entry.getValue();
    }

    /**
     * All texts as they were after the given number of changes; empty for a field that was filled later.
     *
     * @param initialVersion the number of changes when the person was added
     * @return empty when several combinations are possible
     */
    Optional<Map<String, String>> textsAt(UUID id, int version, int initialVersion) {
        var versions = versions(id);
        if (shareOneCounter(versions)) {
            var texts = new HashMap<String, String>();
            versions.forEach((field, known) -> {
                var entry = known.floorEntry(version);
                texts.put(field, entry == null ? "" : entry.getValue());
            });
            return Optional.of(texts);
        }
        var changes = versions.values().stream().mapToInt(NavigableMap::size).sum();
        Set<Map<String, String>> possible = new HashSet<>();
        new Search(List.copyOf(versions.keySet()), versions, Math.min(initialVersion, versions.size()), possible)
                .from(0, changes - version, 0, new HashMap<>());
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /** Each new text has the number of all earlier texts plus one. */
    private static boolean shareOneCounter(Map<String, NavigableMap<Integer, String>> versions) {
        return versions.values().stream()
                .flatMap(known -> known.keySet().stream())
                .allMatch(number -> number
                        == 1
                                + versions.values().stream()
                                        .mapToInt(known ->
                                                known.headMap(number, false).size())
                                        .sum());
    }

    /** Tries every way to remove that many changes from the fields. */
    private record Search(
            List<String> fields,
            Map<String, NavigableMap<Integer, String>> versions,
            int leastFilled,
            Set<Map<String, String>> possible) {
        void from(int at, int left, int filled, Map<String, String> texts) {
            if (at == fields.size()) {
                if (left == 0 && filled >= leastFilled) {
                    possible.add(Map.copyOf(texts));
                }
                return;
            }
            var field = fields.get(at);
            var known =
                    List.copyOf(versions.getOrDefault(field, new TreeMap<>()).values());
            var newest = known.size();
            var least = field.equals(ContactPerson.NAME) ? 1 : 0;
            for (int remaining = newest; remaining >= least && newest - remaining <= left; remaining--) {
                texts.put(field, remaining == 0 ? "" : known.get(remaining - 1));
                from(at + 1, left - (newest - remaining), remaining > 0 ? filled + 1 : filled, texts);
            }
            texts.remove(field);
        }
    }

    private Map<String, NavigableMap<Integer, String>> versions(UUID id) {
        return all.getOrDefault(id, Map.of());
    }
}
