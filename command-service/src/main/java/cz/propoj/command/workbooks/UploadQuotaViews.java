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
    private static final Duration INACTIVITY_TIMEOUT = Duration.ofMinutes(2);

    private static final String BYTES = "bytes";
    private static final String ARRIVING = "arrives";
    private static final String AT = "at";

    private final MongoCollection<Document> reservations;
    private final Quota limits;
    private final Clock clock;

    /** The most that is kept, in bytes. */
    record Quota(long perAccount, long total) {
        private static final long MEGABYTE = 1024L * 1024;

        static Quota ofMegabytes(int perAccount, int total) {
            return new Quota(perAccount * MEGABYTE, total * MEGABYTE);
        }

        long megabytesPerAccount() {
            return perAccount / MEGABYTE;
        }
    }

    /** What stands against an upload. */
    enum Reservation {
        GRANTED,
        ACCOUNT_FULL,
        TOTAL_FULL
    }

    UploadQuotaViews(MongoDatabase database, Quota limits, Clock clock) {
        this.reservations = database.getCollection("importBytes");
        this.limits = limits;
        this.clock = clock;
    }

    Quota limits() {
        return limits;
    }

    /** Takes room for an upload that begins. First it is written down, then counted: of several at once none slips through. */
    Reservation reserve(ImportId upload, AccountId account, long bytes) {
        add(upload, account, bytes);
        var reservation = sum(eq("account", account.toString())) > limits.perAccount()
                ? Reservation.ACCOUNT_FULL
                : sum(Filters.empty()) > limits.total() ? Reservation.TOTAL_FULL : Reservation.GRANTED;
        if (reservation != Reservation.GRANTED) {
            release(upload);
        }
        return reservation;
    }

    /** Counts what nobody can refuse. */
    void add(ImportId upload, AccountId account, long bytes) {
        reservations.replaceOne(
                id(upload),
                new Document("_id", upload.toString())
                        .append("account", account.toString())
                        .append(BYTES, bytes)
                        .append(ARRIVING, true)
                        .append(AT, now()),
                new ReplaceOptions().upsert(true));
    }

    private long sum(Bson which) {
        var sum = 0L;
        for (var one : reservations.find(which).projection(Projections.include(BYTES))) {
            sum += one.getLong(BYTES);
        }
        return sum;
    }

    /** More of it has come. */
    void touch(ImportId upload) {
        reservations.updateOne(id(upload), Updates.set(AT, now()));
    }

    /** All of it has come: from now on it takes what it really has. */
    void complete(ImportId upload, long bytes) {
        reservations.updateOne(id(upload), Updates.combine(Updates.set(ARRIVING, false), Updates.set(BYTES, bytes)));
    }

    void release(ImportId upload) {
        reservations.deleteOne(id(upload));
    }

    /** Uploads that were broken off, and that nobody was there any more to forget. */
    List<ImportId> findAbandoned() {
        return reservations
                .find(and(eq(ARRIVING, true), lt(AT, Date.from(clock.instant().minus(INACTIVITY_TIMEOUT)))))
                .map(found -> ImportId.of(found.getString("_id")))
                .into(new ArrayList<>());
    }

    boolean exists(ImportId upload) {
        return reservations.find(id(upload)).first() != null;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static Bson id(ImportId upload) {
        return eq("_id", upload.toString());
    }
}
