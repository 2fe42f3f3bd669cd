package cz.propoj.eventlog.chain;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Walks the log from its beginning and verifies every commit. It reads what is stored, as bytes, and understands no
 * event; memory does not grow with the log.
 */
public final class ChainVerification {
    private static final int PROGRESS_EVERY = 1000;

    private final MongoCollection<RawBsonDocument> commits;

    /** Verifies the log in a collection of a database. */
    public ChainVerification(MongoDatabase database, String collection) {
        this.commits = database.getCollection(collection, RawBsonDocument.class)
                .withReadPreference(ReadPreference.primaryPreferred())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** {@return what was found in the whole log} */
    public ChainReport verify() {
        return verify(List.of(), _ -> {});
    }

    /**
     * Verifies the whole log and that it still agrees with what was noted of it.
     *
     * @param checkpoints kept from earlier verifications, in any order
     * @param progress receives the position reached, from time to time
     * @return what was found; it ends at the first fault
     */
    public ChainReport verify(Collection<Checkpoint> checkpoints, LongConsumer progress) {
        Walk walk = new Walk(checkpoints);
        try (MongoCursor<RawBsonDocument> cursor =
                commits.find().sort(Sorts.ascending("_id")).batchSize(1000).cursor()) {
            while (cursor.hasNext()) {
                ChainReport.Fault fault = walk.step(cursor.next());
                if (fault != null) {
                    return walk.report(fault);
                }
                if (walk.verified % PROGRESS_EVERY == 0) {
                    progress.accept(walk.next - 1);
                }
            }
        }
        progress.accept(walk.next - 1);
        return walk.report(walk.end());
    }

    private static final class Walk {
        private final TreeMap<Long, Checkpoint> expected = new TreeMap<>();
        private byte[] hash = CommitSeal.beginning();
        private Instant at = Instant.EPOCH;
        private long next;
        private long verified;

        Walk(Collection<Checkpoint> checkpoints) {
            checkpoints.forEach(checkpoint -> expected.put(checkpoint.position(), checkpoint));
        }

        ChainReport.@Nullable Fault step(RawBsonDocument commit) {
            long position = commit.isInt64("_id") ? commit.getInt64("_id").getValue() : -1;
            if (position < 0) {
                return fault(next, ChainReport.Kind.CHANGED, "A document is no commit: its _id is no position");
            }
            if (position > next) {
                return fault(
                        next, ChainReport.Kind.MISSING, "No commit begins here; the next one begins at " + position);
            }
            if (position < next) {
                return fault(
                        position, ChainReport.Kind.OUT_OF_PLACE, "It begins before the end of the commit before it");
            }
            byte[] stored = binary(commit, "hash");
            if (stored.length == 0 || !Arrays.equals(CommitSeal.hashOf(commit), stored)) {
                return fault(position, ChainReport.Kind.CHANGED, "The content was changed: it doesn't give its hash");
            }
            if (!Arrays.equals(binary(commit, "prev"), hash)) {
                return fault(
                        position,
                        ChainReport.Kind.OUT_OF_PLACE,
                        "It doesn't follow on the commit before it: one of the two was swapped or replaced");
            }
            return accept(commit, position, stored);
        }

        private ChainReport.@Nullable Fault accept(RawBsonDocument commit, long position, byte[] stored) {
            int events = commit.isInt32("n") ? commit.getInt32("n").getValue() : 0;
            if (events < 1) {
                return fault(position, ChainReport.Kind.CHANGED, "It says it has " + events + " events");
            }
            hash = stored;
            at = commit.isDateTime("at")
                    ? Instant.ofEpochMilli(commit.getDateTime("at").getValue())
                    : at;
            next = position + events;
            Checkpoint checkpoint = expected.headMap(next).isEmpty()
                    ? null
                    : expected.pollFirstEntry().getValue();
            if (checkpoint != null
                    && (checkpoint.position() != next - 1
                            || !checkpoint.hash().equals(HexFormat.of().formatHex(hash)))) {
                return fault(
                        position,
                        ChainReport.Kind.REWRITTEN,
                        "The log up to here was rewritten: it differs from the checkpoint at position "
                                + checkpoint.position());
            }
            verified++;
            return null;
        }

        ChainReport.@Nullable Fault end() {
            return expected.isEmpty()
                    ? null
                    : fault(
                            next,
                            ChainReport.Kind.MISSING,
                            "The log ends here, but there is a checkpoint at position " + expected.firstKey());
        }

        ChainReport report(ChainReport.@Nullable Fault fault) {
            Checkpoint head = verified == 0
                    ? null
                    : new Checkpoint(next - 1, HexFormat.of().formatHex(hash), at);
            return new ChainReport(verified, head, fault);
        }

        private static byte[] binary(BsonDocument commit, String field) {
            return commit.isBinary(field) ? commit.getBinary(field).getData() : new byte[0];
        }

        private static ChainReport.Fault fault(long position, ChainReport.Kind kind, String message) {
            return new ChainReport.Fault(position, kind, "Position " + position + ": " + message);
        }
    }
}
