package cz.propoj.command.runtime;

import cz.propoj.command.runtime.vault.TextVault;
import cz.propoj.command.runtime.vault.TextsInVault;
import cz.propoj.contract.vault.VaultReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** A vault of texts without a database, with the ids of the real one. */
public final class TextsInMemory implements TextVault {
    private final Map<UUID, Map<String, NavigableMap<Integer, String>>> all = new HashMap<>();
    private final Map<String, Integer> erasures = new HashMap<>();

    @Override
    public Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids) {
        var found = new HashMap<UUID, Map<String, NavigableMap<Integer, String>>>();
        ids.stream().filter(all::containsKey).forEach(id -> found.put(id, all.getOrDefault(id, Map.of())));
        return found;
    }

    @Override
    public VaultReference keep(String owner, Map<String, String> texts) {
        var id = id(owner);
        var versions = new HashMap<String, Integer>();
        texts.forEach((field, text) -> {
            var known = all.computeIfAbsent(id, _ -> new HashMap<>()).computeIfAbsent(field, _ -> new TreeMap<>());
            if (known.isEmpty() || !known.lastEntry().getValue().equals(text)) {
                known.put(known.size() + 1, text);
            }
            versions.put(field, known.lastKey());
        });
        return new VaultReference(id, versions);
    }

    @Override
    public void erase(String owner) {
        all.remove(id(owner));
        erasures.merge(owner, 1, Integer::sum);
    }

    /** Under which the texts of a record stand as long as they were not erased. */
    public static VaultReference kept(Object owner, Map<String, Integer> versions) {
        return new VaultReference(TextsInVault.id(owner.toString(), 0), versions);
    }

    private UUID id(String owner) {
        return TextsInVault.id(owner, erasures.getOrDefault(owner, 0));
    }
}
