package cz.propoj.query.networkmap.memory;

import cz.propoj.contract.Texts;
import cz.propoj.eventlog.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Texts of the vault in memory, by record. */
public final class VaultTexts implements PrivateTexts {
    /** What the vault had of a record when it was last asked for this version. */
    private record Known(Map<String, NavigableMap<Integer, Secret>> fields, int version) {}

    private final Vault vault;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public VaultTexts(Vault vault) {
        this.vault = vault;
    }

    @Override
    public @Nullable Secret get(Key key) {
        var record = known.get(key.id());
        var versions = record == null ? null : record.fields.get(key.field());
        // A record's version counts changes of any of its fields, so a field may have fewer versions.
        var entry = versions == null ? null : versions.floorEntry(key.version());
        return entry == null || entry.getValue().text().isEmpty() ? null : entry.getValue();
    }

    @Override
    public void load(Collection<Key> keys) {
        var wanted = new HashMap<UUID, Integer>();
        for (var key : keys) {
            var record = known.get(key.id());
            if (record == null || record.version < key.version()) {
                wanted.merge(UUID.fromString(key.id()), key.version(), Math::max);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        var found = vault.allVersions(wanted.keySet());
        wanted.forEach((id, version) ->
                known.put(id.toString(), new Known(secrets(found.getOrDefault(id, Map.of())), version)));
    }

    private static Map<String, NavigableMap<Integer, Secret>> secrets(
            Map<String, NavigableMap<Integer, String>> fields) {
        var all = new HashMap<String, NavigableMap<Integer, Secret>>();
        fields.forEach((field, texts) -> {
            var versions = new TreeMap<Integer, Secret>();
            texts.forEach((version, text) -> versions.put(version, new Secret(text, Texts.folded(text))));
            all.put(field, versions);
        });
        return all;
    }

    @Override
    public void forget(String id) {
        known.put(id, new Known(Map.of(), Integer.MAX_VALUE));
    }
}
