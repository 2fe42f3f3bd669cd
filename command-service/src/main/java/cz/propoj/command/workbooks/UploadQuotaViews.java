package cz.propoj.command.workbooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How much of what people sent is kept, of each account and in all: uploads never fill the disk. Room is taken before
 * anything of an upload is read, for as much as it says that it has.
 */
final class UploadQuotaViews {
    /** An upload that has sent nothing for so long was broken off: long before, the service has given it up itself. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final String BYTES = "bytes";
    private static final String ARRIVES = "arrives";
    private static final String AT = "at";

    private final MongoCollection<Document> kept;
    private final Budget budget;
    private final Clock clock;

    /** The most that is kept, in bytes. */
    record Budget(long ofAccount, long inAll) {
        private static final long MEGABYTE = 1024L * 1024;

        static Budget ofMegabytes(int ofAccount, int inAll) {
            return new Budget(ofAccount * MEGABYTE, inAll * MEGABYTE);
        }

        long megabytesOfAccount() {
            return ofAccount / MEGABYTE;
        }
    }

    /** What stands against an upload. */
    enum Room {
        TAKEN,
        ACCOUNT_IS_FULL,
        ALL_IS_FULL
    }

    UploadQuotaViews(MongoDatabase database, Budget budget, Clock clock) {
        this.kept = database.getCollection("importBytes");
        this.budget = budget;
        this.clock = clock;
    }

    Budget budget() {
        return budget;
    }

    /** Takes room for an upload that begins. First it is written down, then counted: of several at once none slips through. */
    Room take(ImportId upload, AccountId account, long bytes) {
        begins(upload, account, bytes);
        var room = sum(eq("account", account.toString())) > budget.ofAccount()
                ? Room.ACCOUNT_IS_FULL
                : sum(Filters.empty()) > budget.inAll() ? Room.ALL_IS_FULL : Room.TAKEN;
        if (room != Room.TAKEN) {
            free(upload);
        }
        return room;
    }

    /** Counts what nobody can refuse. */
    void begins(ImportId upload, AccountId account, long bytes) {
        kept.replaceOne(
                id(upload),
                new Document("_id", upload.toString())
                        .append("account", account.toString())
                        .append(BYTES, bytes)
                        .append(ARRIVES, true)
                        .append(AT, now()),
                new ReplaceOptions().upsert(true));
    }

    private long sum(Bson which) {
        var sum = 0L;
        for (var one : kept.find(which).projection(Projections.include(BYTES))) {
            sum += one.getLong(BYTES);
        }
        return sum;
    }

    /** More of it has come. */
    void arrives(ImportId upload) {
        kept.updateOne(id(upload), Updates.set(AT, now()));
    }

    /** All of it has come: from now on it takes what it really has. */
    void arrived(ImportId upload, long bytes) {
        kept.updateOne(id(upload), Updates.combine(Updates.set(ARRIVES, false), Updates.set(BYTES, bytes)));
    }

    void free(ImportId upload) {
        kept.deleteOne(id(upload));
    }

    /** Uploads that were broken off, and that nobody was there any more to forget. */
    List<ImportId> brokenOff() {
        return kept.find(and(eq(ARRIVES, true), lt(AT, Date.from(clock.instant().minus(LONGEST_SILENCE)))))
                .map(found -> ImportId.of(found.getString("_id")))
                .into(new ArrayList<>());
    }

    boolean knows(ImportId upload) {
        return kept.find(id(upload)).first() != null;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static Bson id(ImportId upload) {
        return eq("_id", upload.toString());
    }
}
