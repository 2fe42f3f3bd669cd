package cz.propoj.eventlog.chain;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * A commit as it is stored, to be taken elsewhere. Never compared.
 *
 * @param position of its first event
 * @param prev hash of the commit before, 64 hexadecimal digits
 * @param hash its own
 * @param events what its events are, so that it can be decided who may have the document
 * @param document the stored bytes, which give the hash
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExportedCommit(long position, Instant at, String prev, String hash, List<Event> events, byte[] document) {
    /**
     * One event, without its content.
     *
     * @param type its stable name
     * @param revision of its stored form
     * @param tag empty: it has none
     */
    public record Event(String type, int revision, String tag) {}

    /** @throws RuntimeException if the document is no commit: what is wrong with it, a verification says */
    static ExportedCommit of(RawBsonDocument stored, String tagKey) {
        var buffer = stored.getByteBuffer().asNIO();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new ExportedCommit(
                stored.getInt64("_id").getValue(),
                Instant.ofEpochMilli(stored.getDateTime("at").getValue()),
                HexFormat.of().formatHex(stored.getBinary("prev").getData()),
                HexFormat.of().formatHex(stored.getBinary("hash").getData()),
                stored.getArray("events").stream()
                        .map(BsonValue::asDocument)
                        .map(event -> event(event, tagKey))
                        .toList(),
                bytes);
    }

    private static Event event(BsonDocument event, String tagKey) {
        return new Event(
                event.getString("type").getValue(),
                event.getInt32("rev").getValue(),
                event.getDocument("meta", new BsonDocument())
                        .getString(tagKey, new BsonString(""))
                        .getValue());
    }
}
