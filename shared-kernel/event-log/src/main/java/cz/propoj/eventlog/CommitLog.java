package cz.propoj.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import cz.propoj.eventlog.chain.CommitSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection of commits. Everything that is followed is read with read concern majority from the primary: what a
 * fail-over could take back is never handed out, as its positions would be given to other events.
 */
final class CommitLog {
    /** Where the next commit goes. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Head(long next, byte[] hash, Instant at) {
        static final Head EMPTY = new Head(0, CommitSeal.beginning(), Instant.EPOCH);
    }

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private final MongoCollection<RawBsonDocument> unhurried;
    private final MongoCollection<RawBsonDocument> writing;
    private final MongoCollection<BsonDocument> local;
    private final MongoCollection<BsonDocument> majority;
    private final MongoCollection<StoredCommit> followed;

    /** @param writeTimeout how long the database may take to answer a writer */
    CommitLog(MongoDatabase database, String collection, Duration writeTimeout) {
        MongoDatabase primary = database.withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        MongoDatabase decoding = primary.withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(StoredCommit.CODEC), primary.getCodecRegistry()))
                .withTimeout(READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        this.unhurried = primary.getCollection(collection, RawBsonDocument.class);
        this.writing = unhurried.withTimeout(writeTimeout.toMillis(), TimeUnit.MILLISECONDS);
        this.local = primary.getCollection(collection, BsonDocument.class)
                .withReadConcern(ReadConcern.LOCAL)
                .withTimeout(writeTimeout.toMillis(), TimeUnit.MILLISECONDS);
        this.majority = local.withReadConcern(ReadConcern.MAJORITY);
        this.followed = decoding.getCollection(collection, StoredCommit.class).withReadConcern(ReadConcern.MAJORITY);
    }

    void ensureIndexes() {
        calling("prepare the log", () -> {
            unhurried.createIndex(
                    ascending("keys"), new IndexOptions().unique(true).sparse(true));
            return unhurried.createIndex(ascending("tag", "_id"));
        });
    }

    /** Ordered: the first document that can't be stored ends it. Exceptions are the driver's own. */
    void insert(List<RawBsonDocument> commits) {
        writing.insertMany(commits, new InsertManyOptions().ordered(true));
    }

    /** The head for a writer, who also has to see what is not yet on a majority. Exceptions are the driver's own. */
    Head head() {
        return head(local);
    }

    /** The head for followers. */
    Head followedHead() {
        return calling("read the head of the log", () -> head(majority));
    }

    private static Head head(MongoCollection<BsonDocument> from) {
        BsonDocument last = from.find()
                .sort(descending("_id"))
                .limit(1)
                .projection(include("_id", "n", "hash", "at"))
                .first();
        return last == null
                ? Head.EMPTY
                : new Head(
                        last.getInt64("_id").getValue() + last.getInt32("n").getValue(),
                        last.getBinary("hash").getData(),
                        Instant.ofEpochMilli(last.getDateTime("at").getValue()));
    }

    /**
     * The id of the commit that begins at a position, or null. Exceptions are the driver's own.
     *
     * @param safe whether only what can't be lost any more counts
     */
    @Nullable
    String commitAt(long position, boolean safe) {
        BsonDocument found = (safe ? majority : local)
                .find(eq("_id", position))
                .projection(include("commit"))
                .first();
        return found == null ? null : found.getString("commit").getValue();
    }

    /** Commits that begin at or after a position, in order. */
    List<StoredCommit> from(long position, int limit) {
        return calling("read the log", () -> followed.find(gte("_id", position))
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>()));
    }

    /** The last commit that begins at or before a position. */
    @Nullable
    StoredCommit upTo(long position) {
        return calling("read the log", () -> followed.find(lte("_id", position))
                .sort(descending("_id"))
                .limit(1)
                .first());
    }

    /** When the commit that holds a position was stored; null before the first. */
    @Nullable
    Instant storedAt(long position) {
        return calling("read the log", () -> {
            BsonDocument found = majority.find(lte("_id", position))
                    .sort(descending("_id"))
                    .limit(1)
                    .projection(include("at"))
                    .first();
            return found == null
                    ? null
                    : Instant.ofEpochMilli(found.getDateTime("at").getValue());
        });
    }

    /** Commits with a tag that begin at or after a position, in order. */
    List<StoredCommit> tagged(String tag, long position, int limit) {
        return calling("read the log", () -> followed.find(and(eq("tag", tag), gte("_id", position)))
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>()));
    }

    /**
     * Commits that hold events of an aggregate with this sequence number or a later one, in order.
     *
     * <p>Only what is on a majority: a decision that rests on events that a fail-over takes back is stored with the
     * sequence number after theirs, and the aggregate has a gap for good. A command that decides on what is not the newest
     * is refused by the unique keys and tried again.
     */
    List<StoredCommit> ofAggregate(String aggregate, long firstSeq) {
        Bson range = elemMatch(
                "keys",
                new BsonDocument("$gte", new BsonString(StreamKey.of(aggregate, firstSeq)))
                        .append("$lte", new BsonString(StreamKey.lastOf(aggregate))));
        List<StoredCommit> commits = calling(
                "load an aggregate", () -> followed.find(range).batchSize(1000).into(new ArrayList<>()));
        // In the database the order would have to be asked for, and might be bought with a scan by _id.
        commits.sort(Comparator.comparingLong(StoredCommit::position));
        return commits;
    }

    static <T extends @Nullable Object> T calling(String purpose, Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new EventLogUnavailable("The database did not answer: can't " + purpose, e, false);
        }
    }
}
