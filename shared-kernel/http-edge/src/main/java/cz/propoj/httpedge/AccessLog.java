package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who came in, who was refused, and who looked at access. Refusals are counted, as whoever makes them could flush the rest
 * out otherwise. Grants, closings and changes of passwords are events and stand in
 * the event log; what is here is not the town's history and is forgotten after thirteen months, or when there are more than
 * a hundred thousand entries. Ids only: no name, no login (people type passwords into the wrong field), no address.
 */
@Component
public final class AccessLog {
    /** For an audit of a year, and a month to make it. */
    static final Duration KEPT = Duration.ofDays(396);

    static final int MOST = 100_000;
    private static final int BETWEEN_CLEARINGS = 500;
    private static final Duration COUNTED_TOGETHER = Duration.ofMinutes(15);
    private static final String TIMES = "times";

    private final MongoCollection<Document> entries;
    private final Clock clock;
    private final AtomicInteger written = new AtomicInteger();

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        /** The account is known only if there is one with that login. */
        SIGN_IN_FAILED,
        SIGN_IN_SLOWED_DOWN,
        SIGNED_OUT,
        SESSION_ENDED,
        OTHER_SESSIONS_ENDED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        CALENDAR_MADE,
        CALENDAR_REVOKED,
        INVITATION_OFFERED,
        RESET_OFFERED,
        LINK_USED,
        IDENTITY_LINKED,
        IDENTITY_UNLINKED,
        /** A contact person or the text of a note was erased on request. */
        PERSON_ERASED,
        ACCOUNTS_SEEN,
        ACCESS_LOG_SEEN
    }

    /**
     * One line.
     *
     * @param by who did it; null: somebody who had not signed in
     * @param account whose access it is about; null: nobody's, or nobody knows whose
     * @param network where; null: it is about no network
     * @param times how often within a quarter of an hour from then
     */
    public record Entry(
            Instant at,
            Kind kind,
            @Nullable AccountId by,
            @Nullable AccountId account,
            @Nullable NetworkId network,
            int times) {}

    AccessLog(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("access_log");
        this.clock = clock;
        entries.createIndex(Indexes.ascending("at"));
        entries.createIndex(Indexes.ascending("account", "at"));
    }

    /** Somebody did it with one's own access. */
    public void note(Kind kind, AccountId own) {
        note(kind, own, own, null);
    }

    public void note(Kind kind, @Nullable AccountId by, @Nullable AccountId account, @Nullable NetworkId network) {
        var entry = new Document("at", Date.from(clock.instant())).append("kind", kind.name());
        put(entry, "by", by);
        put(entry, "account", account);
        put(entry, "network", network);
        entries.insertOne(entry);
        clearSometimes();
    }

    /**
     * Somebody who had not signed in was refused: one line for each account and quarter of an hour, with a count.
     *
     * @param account whose access it would have been; null: nobody's, or nobody knows whose
     */
    void count(Kind kind, @Nullable AccountId account) {
        var now = clock.instant();
        var period = now.getEpochSecond() / COUNTED_TOGETHER.toSeconds();
        var first = new Document("at", Date.from(now)).append("kind", kind.name());
        put(first, "account", account);
        var stored = entries.updateOne(
                eq("_id", kind + " " + (account == null ? "-" : account) + " " + period),
                new Document("$inc", new Document(TIMES, 1)).append("$setOnInsert", first),
                new UpdateOptions().upsert(true));
        if (stored.getUpsertedId() != null) {
            clearSometimes();
        }
    }

    /**
     * The latest first.
     *
     * @param account by or about whom; null: anybody
     * @param kinds empty: all
     * @param before only what happened before
     */
    public List<Entry> latest(@Nullable AccountId account, Collection<Kind> kinds, Instant before, int most) {
        var wanted = new ArrayList<Bson>();
        wanted.add(lt("at", Date.from(before)));
        if (account != null) {
            wanted.add(or(eq("account", account.toString()), eq("by", account.toString())));
        }
        if (!kinds.isEmpty()) {
            wanted.add(in("kind", kinds.stream().map(Kind::name).toList()));
        }
        return entries.find(and(wanted))
                .sort(descending("at"))
                .limit(most)
                .map(AccessLog::entry)
                .into(new ArrayList<>());
    }

    /** For how long an entry stays, in days, if not too many follow. */
    public static long daysKept() {
        return KEPT.toDays();
    }

    private void clearSometimes() {
        if (written.incrementAndGet() % BETWEEN_CLEARINGS == 0) {
            clear();
        }
    }

    void clear() {
        entries.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
        var last = entries.find().sort(descending("at")).skip(MOST).limit(1).first();
        if (last != null) {
            entries.deleteMany(lt("at", last.getDate("at")));
        }
    }

    private static void put(Document entry, String field, @Nullable Object value) {
        if (value != null) {
            entry.append(field, value.toString());
        }
    }

    private static Entry entry(Document found) {
        @Nullable String by = found.getString("by");
        @Nullable String account = found.getString("account");
        @Nullable String network = found.getString("network");
        return new Entry(
                found.getDate("at").toInstant(),
                Kind.valueOf(found.getString("kind")),
                by == null ? null : AccountId.of(by),
                account == null ? null : AccountId.of(account),
                network == null ? null : new NetworkId(network),
                found.getInteger(TIMES, 1));
    }
}
