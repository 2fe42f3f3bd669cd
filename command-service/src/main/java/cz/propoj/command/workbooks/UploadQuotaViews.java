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
 * Limits how many bytes of uploads are stored, per account and in total, so that uploads can't fill the disk. The announced
 * size of an upload is reserved before anything of it is read.
 */
final class UploadQuotaViews {
    /** An upload without new data for this long was broken off: the request itself times out long before. */
    private static final Duration INACTIVITY_TIMEOUT = Duration.ofMinutes(2);

    private static final String BYTES = "bytes";
    private static final String ARRIVING = "arrives";
    private static final String AT = "at";

    private final MongoCollection<Document> reservations;
    private final Quota limits;
    private final Clock clock;

    /** The limits, in bytes. */
    record Quota(long perAccount, long total) {
        private static final long MEGABYTE = 1024L * 1024;

        static Quota ofMegabytes(int perAccount, int total) {
            return new Quota(perAccount * MEGABYTE, total * MEGABYTE);
        }

        long megabytesPerAccount() {
            return perAccount / MEGABYTE;
        }
    }

    /** Whether an upload may start. */
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

    /** Reserves space for a new upload. The reservation is stored first and summed up afterwards, so that uploads that start at
     * the same time can't exceed the limit together. */
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

    /** Adds an upload without checking the limits. */
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

    /** Records that more data has arrived. */
    void touch(ImportId upload) {
        reservations.updateOne(id(upload), Updates.set(AT, now()));
    }

    /** Replaces the announced size by the real one, now that the upload is complete. */
    void complete(ImportId upload, long bytes) {
        reservations.updateOne(id(upload), Updates.combine(Updates.set(ARRIVING, false), Updates.set(BYTES, bytes)));
    }

    void release(ImportId upload) {
        reservations.deleteOne(id(upload));
    }

    /** Uploads that were broken off while no process was left to delete them. */
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
