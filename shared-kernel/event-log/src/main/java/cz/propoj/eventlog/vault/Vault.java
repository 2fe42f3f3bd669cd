package cz.propoj.eventlog.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Keeps texts that may name a person: by opaque id and field, in versions, encrypted with a key that is kept outside the database. Erasing an id removes all of it for good. An unknown or erased id simply gives nothing.
 */
public final class Vault {
    private static final String KEY_CHECK = "key-check";
    private static final int CHUNK = 500;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final MongoCollection<BsonDocument> entries;
    private final VaultKeys keys;
    private final Clock clock;

    private Vault(MongoCollection<BsonDocument> entries, VaultKeys keys) {
        this.entries = entries;
        this.keys = keys;
        this.clock = Clock.systemUTC();
    }

    /**
     * Opens the vault of a database; its collection is {@code vault}.
     *
     * @param keysetFile the key; created, readable by its owner only, if it is missing and nothing is encrypted yet
     * @throws VaultKeyException if the file is missing, damaged, or belongs to another database
     */
    public static Vault open(MongoDatabase database, Path keysetFile) {
        MongoCollection<BsonDocument> entries = database.getCollection("vault", BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        BsonDocument check = entries.find(eq("_id", KEY_CHECK)).first();
        Vault vault = new Vault(entries, VaultKeys.open(keysetFile, check == null));
        vault.checkKey(check == null ? vault.writeKeyCheck() : check, keysetFile);
        return vault;
    }

    private BsonDocument writeKeyCheck() {
        BsonDocument check = new BsonDocument("_id", new BsonString(KEY_CHECK))
                .append("rev", new BsonInt64(0))
                .append("sealed", new BsonBinary(seal(KEY_CHECK, KEY_CHECK.getBytes(StandardCharsets.UTF_8))));
        try {
            entries.insertOne(check);
            return check;
        } catch (MongoWriteException e) {
            BsonDocument there = entries.find(eq("_id", KEY_CHECK)).first();
            if (there == null) {
                throw e;
            }
            return there;
        }
    }

    private void checkKey(BsonDocument check, Path keysetFile) {
        try {
            open(KEY_CHECK, check.getBinary("sealed").getData());
        } catch (VaultKeyException e) {
            throw new VaultKeyException(
                    "The key file " + keysetFile + " is not the one this database was encrypted with", e.getCause());
        }
    }

    /**
     * Stores a new version of a field's text, unless it is the same as the newest. Versions of one field may leave out numbers:
     * a new one is one more than there are texts under the id, of all its fields.
     *
     * @param field letters, digits, {@code _} and {@code -}, at most 64
     * @return number of the newest version, from 1 on
     * @throws ErasedIdException if the id was erased
     */
    public int put(UUID id, String field, String text) {
        return putAll(id, Map.of(field, text)).getOrDefault(field, 0);
    }

    /** Like {@link #put} for several fields of one id, all or none. */
    public Map<String, Integer> putAll(UUID id, Map<String, String> fields) {
        fields.keySet().forEach(Vault::requireField);
        while (true) {
            VaultEntry stored = entry(id);
            if (stored.erased()) {
                throw new ErasedIdException(id);
            }
            VaultEntry next = stored;
            boolean changed = false;
            // One number for all that is new, so that the fields at any earlier number are known: of each the last
            // version up to it.
            int number = 1
                    + stored.fields().values().stream()
                            .mapToInt(NavigableMap::size)
                            .sum();
            Map<String, Integer> versions = new HashMap<>();
            for (Map.Entry<String, String> wanted : fields.entrySet()) {
                NavigableMap<Integer, byte[]> known = stored.fields().getOrDefault(wanted.getKey(), new TreeMap<>());
                int version = known.isEmpty() ? 0 : known.lastKey();
                if (version == 0 || !wanted.getValue().equals(keys.text(id, wanted.getKey(), known.lastEntry()))) {
                    version = number;
                    changed = true;
                    next = next.with(
                            wanted.getKey(), version, keys.sealText(id, wanted.getKey(), version, wanted.getValue()));
                }
                versions.put(wanted.getKey(), version);
            }
            if (!changed || replace(stored, next)) {
                return versions;
            }
        }
    }

    private boolean replace(VaultEntry stored, VaultEntry changed) {
        if (stored.rev() > 0) {
            return entries.replaceOne(and(eq("_id", stored.id()), eq("rev", stored.rev())), changed.next())
                            .getMatchedCount()
                    == 1;
        }
        try {
            entries.insertOne(changed.next());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** The newest text of a field. */
    public Optional<String> get(UUID id, String field) {
        NavigableMap<Integer, byte[]> versions = entry(id).fields().get(field);
        return versions == null ? Optional.empty() : Optional.of(keys.text(id, field, versions.lastEntry()));
    }

    /** The text of a field in one version. */
    public Optional<String> get(UUID id, String field, int version) {
        NavigableMap<Integer, byte[]> versions = entry(id).fields().get(field);
        return versions == null || !versions.containsKey(version)
                ? Optional.empty()
                : Optional.of(keys.text(id, field, Map.entry(version, versions.get(version))));
    }

    /** The newest text of each field of many ids, in one question for each 500; ids without anything are left out. */
    public Map<UUID, Map<String, String>> getAll(Collection<UUID> ids) {
        return read(ids, entry -> {
            Map<String, String> newest = new LinkedHashMap<>();
            entry.fields()
                    .forEach((field, versions) ->
                            newest.put(field, keys.text(UUID.fromString(entry.id()), field, versions.lastEntry())));
            return newest;
        });
    }

    /** All versions of all fields of many ids, read like {@link #getAll}. */
    public Map<UUID, Map<String, NavigableMap<Integer, String>>> allVersions(Collection<UUID> ids) {
        return read(ids, entry -> {
            Map<String, NavigableMap<Integer, String>> all = new LinkedHashMap<>();
            entry.fields().forEach((field, versions) -> {
                NavigableMap<Integer, String> texts = new TreeMap<>();
                versions.entrySet()
                        .forEach(version ->
                                texts.put(version.getKey(), keys.text(UUID.fromString(entry.id()), field, version)));
                all.put(field, texts);
            });
            return all;
        });
    }

    private <T extends Map<?, ?>> Map<UUID, T> read(Collection<UUID> ids, Function<VaultEntry, T> content) {
        Map<UUID, T> found = new HashMap<>();
        List<String> wanted =
                new LinkedHashSet<>(ids).stream().map(UUID::toString).toList();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            List<String> chunk = wanted.subList(from, Math.min(wanted.size(), from + CHUNK));
            for (BsonDocument document :
                    entries.find(in("_id", chunk)).batchSize(CHUNK).into(new ArrayList<>())) {
                VaultEntry entry = VaultEntry.of(document);
                T texts = content.apply(entry);
                if (!texts.isEmpty()) {
                    found.put(UUID.fromString(entry.id()), texts);
                }
            }
        }
        return found;
    }

    /**
     * Removes everything of an id. The id is marked, also if it was unknown, so that nothing is stored under it later.
     *
     * @return whether there was something
     */
    public boolean erase(UUID id) {
        BsonDocument tombstone = VaultEntry.tombstone(id.toString(), clock.millis());
        while (true) {
            try {
                BsonDocument before = entries.findOneAndReplace(
                        eq("_id", id.toString()),
                        tombstone,
                        new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
                return before != null && !VaultEntry.of(before).erased();
            } catch (MongoException e) {
                // Stored for the first time in this very moment: then there is something to erase.
                if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    /** Whether nothing can be stored under the id any more. */
    public boolean isErased(UUID id) {
        return entry(id).erased();
    }

    /**
     * A keyed fingerprint, the same for the same text as long as the key file is the same: for looking up values that must not be stored in clear, such as a login.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint(String text) {
        return keys.fingerprint(text);
    }

    /**
     * A keyed code that shows that a text was written by whoever has the key file. Of another key than
     * {@link #fingerprint}, so that neither can be used in place of the other.
     *
     * @return 64 hexadecimal digits
     */
    public String code(String text) {
        return keys.code(text);
    }

    /** Encrypts bytes that are kept elsewhere; they can be opened with the same context only. */
    public byte[] seal(String context, byte[] plain) {
        return keys.encrypt("sealed\n" + context, plain);
    }

    /**
     * Decrypts what {@link #seal} gave.
     *
     * @throws VaultKeyException if it was sealed with another key or context, or changed
     */
    public byte[] open(String context, byte[] sealed) {
        return keys.decrypt("sealed\n" + context, sealed);
    }

    private VaultEntry entry(UUID id) {
        BsonDocument document = entries.find(eq("_id", id.toString())).first();
        return document == null ? VaultEntry.empty(id.toString()) : VaultEntry.of(document);
    }

    private static void requireField(String field) {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("A field's name has letters, digits, _ and - only, at most 64");
        }
    }
}
