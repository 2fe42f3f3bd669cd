package cz.propoj.eventlog.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The document of one id as it is stored: {@code {_id, rev, fields: {name: {"1": sealed, "2": sealed}}}}, or the
 * tombstone {@code {_id, rev, erased: true, at}}.
 *
 * @param rev raised with every change, so that a change made in between is noticed
 */
record VaultEntry(String id, long rev, boolean erased, Map<String, NavigableMap<Integer, byte[]>> fields) {
    static VaultEntry empty(String id) {
        return new VaultEntry(id, 0, false, Map.of());
    }

    static VaultEntry of(BsonDocument document) {
        Map<String, NavigableMap<Integer, byte[]>> fields = new LinkedHashMap<>();
        document.getDocument("fields", new BsonDocument()).forEach((field, versions) -> {
            NavigableMap<Integer, byte[]> sealed = new TreeMap<>();
            versions.asDocument().forEach((version, value) -> sealed.put(Integer.valueOf(version), bytes(value)));
            fields.put(field, sealed);
        });
        return new VaultEntry(
                document.getString("_id").getValue(),
                document.getInt64("rev").getValue(),
                document.containsKey("erased"),
                fields);
    }

    private static byte[] bytes(BsonValue value) {
        return value.asBinary().getData();
    }

    /** The entry with one more version of a field. */
    VaultEntry with(String field, int version, byte[] sealed) {
        Map<String, NavigableMap<Integer, byte[]>> changed = new LinkedHashMap<>(fields);
        NavigableMap<Integer, byte[]> versions = new TreeMap<>(changed.getOrDefault(field, new TreeMap<>()));
        versions.put(version, sealed);
        changed.put(field, versions);
        return new VaultEntry(id, rev, erased, changed);
    }

    /** What replaces the stored document. */
    BsonDocument next() {
        BsonDocument all = new BsonDocument();
        fields.forEach((field, versions) -> {
            BsonDocument sealed = new BsonDocument();
            versions.forEach((version, bytes) -> sealed.append(Integer.toString(version), new BsonBinary(bytes)));
            all.append(field, sealed);
        });
        return new BsonDocument("_id", new BsonString(id))
                .append("rev", new BsonInt64(rev + 1))
                .append("fields", all);
    }

    /** What is left of an erased id. */
    static BsonDocument tombstone(String id, long atMillis) {
        return new BsonDocument("_id", new BsonString(id))
                .append("rev", new BsonInt64(Long.MAX_VALUE))
                .append("erased", BsonBoolean.TRUE)
                .append("at", new BsonDateTime(atMillis));
    }
}
