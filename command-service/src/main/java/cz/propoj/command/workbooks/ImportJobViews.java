package cz.propoj.command.workbooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import cz.propoj.command.workbooks.ImportJob.Progress;
import cz.propoj.command.workbooks.ImportJob.Result;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The jobs in the database, which worker runs each of them, and which job may write to a network. */
final class ImportJobViews {
    private static final String AT_WORK = "atWork";
    private static final String UNTIL = "until";
    private static final String REVISION = "revision";
    private static final String STATE = "state";
    private static final String ACCEPTANCE = "acceptance";

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> locks;

    ImportJobViews(MongoDatabase database) {
        this.jobs = database.getCollection("imports");
        this.locks = database.getCollection("importLocks");
        jobs.createIndex(Indexes.ascending(STATE));
    }

    /** {@return false when there is a job with that id already} */
    boolean insertNew(ImportJob job, String worker, Instant until) {
        try {
            insert(job, worker, until);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void insert(ImportJob job, String worker, Instant until) {
        jobs.insertOne(new Document("_id", job.id().toString())
                .append("network", job.network().value())
                .append("account", job.account().toString())
                .append(STATE, job.state().name())
                .append(REVISION, job.revision())
                .append("createdAt", Date.from(job.createdAt()))
                .append("asOf", text(job.asOf()))
                .append("dateIsKnown", job.dateIsKnown())
                .append("takesBack", job.undoes() == null ? null : job.undoes().toString())
                .append("progress", document(job.progress()))
                .append(AT_WORK, worker)
                .append(UNTIL, Date.from(until)));
    }

    Optional<ImportJob> find(ImportId id) {
        return Optional.ofNullable(jobs.find(eq("_id", id.toString())).first()).map(ImportJobViews::job);
    }

    void saveProgress(ImportId id, Progress progress) {
        update(id, Updates.set("progress", document(progress)));
    }

    /** False when the job was accepted or cancelled meanwhile: then nothing changed. */
    boolean markChecked(ImportId id, LocalDate asOf, boolean dateIsKnown) {
        return jobs.updateOne(
                                and(
                                        eq("_id", id.toString()),
                                        in(STATE, List.of(State.READING.name(), State.CHECKED.name()))),
                                Updates.combine(
                                        Updates.set(STATE, State.CHECKED.name()),
                                        Updates.set("asOf", asOf.toString()),
                                        Updates.set("dateIsKnown", dateIsKnown),
                                        Updates.inc(REVISION, 1L)))
                        .getModifiedCount()
                == 1;
    }

    /**
     * Accepts a checked job. The acceptance and the new state are one write, so that of several acceptances at once exactly
     * one wins, with its own content.
     *
     * @param acceptance encrypted
     * @return false when the job does not wait for acceptance: then nothing changed
     */
    boolean accept(ImportId id, byte[] acceptance, String worker, Instant until) {
        return jobs.updateOne(
                                and(eq("_id", id.toString()), eq(STATE, State.CHECKED.name())),
                                Updates.combine(
                                        Updates.set(STATE, State.ACCEPTED.name()),
                                        Updates.set(ACCEPTANCE, new Binary(acceptance)),
                                        Updates.set(AT_WORK, worker),
                                        Updates.set(UNTIL, Date.from(until)),
                                        Updates.inc(REVISION, 1L)))
                        .getModifiedCount()
                == 1;
    }

    /** The encrypted acceptance; empty before it and after everything is stored. */
    Optional<byte[]> acceptance(ImportId id) {
        return Optional.ofNullable(jobs.find(eq("_id", id.toString()))
                        .projection(Projections.include(ACCEPTANCE))
                        .first())
                .map(found -> found.get(ACCEPTANCE, Binary.class))
                .map(Binary::getData);
    }

    /** Ends the job with its counts. */
    void markDone(ImportId id, Result result) {
        update(
                id,
                Updates.set("result", document(result)),
                Updates.set(STATE, State.DONE.name()),
                Updates.unset(ACCEPTANCE));
    }

    /** Counts one more start of the check, and returns how many there were. */
    int countAttempt(ImportId id) {
        var job = jobs.findOneAndUpdate(
                eq("_id", id.toString()),
                Updates.inc("tries", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return job == null ? 0 : job.getInteger("tries", 1);
    }

    /** Removes a job of which nothing is stored. False when it was accepted, or is not there any more. */
    boolean cancel(ImportId id) {
        var states = List.of(State.READING.name(), State.CHECKED.name(), State.FAILED.name());
        return jobs.deleteOne(and(eq("_id", id.toString()), in(STATE, states))).getDeletedCount() == 1;
    }

    /** False when it was in another state: then nothing changed. */
    boolean transition(ImportId id, State from, State to) {
        return jobs.updateOne(
                                and(eq("_id", id.toString()), eq(STATE, from.name())),
                                Updates.combine(Updates.set(STATE, to.name()), Updates.inc(REVISION, 1L)))
                        .getModifiedCount()
                == 1;
    }

    void saveResult(ImportId id, Result result) {
        update(id, Updates.set("result", document(result)));
    }

    private void update(ImportId id, Bson... updates) {
        var all = Stream.concat(Stream.of(updates), Stream.of(Updates.inc(REVISION, 1L)))
                .toList();
        jobs.updateOne(eq("_id", id.toString()), Updates.combine(all));
    }

    /** Claims the job for a worker, unless the claim of another one is still valid. */
    boolean claim(ImportId id, String worker, Instant now, Instant until) {
        var free = new Document(
                "$or",
                List.of(new Document(AT_WORK, worker), new Document(UNTIL, new Document("$lt", Date.from(now)))));
        return jobs.updateOne(
                                and(eq("_id", id.toString()), free),
                                Updates.combine(Updates.set(AT_WORK, worker), Updates.set(UNTIL, Date.from(until))))
                        .getMatchedCount()
                == 1;
    }

    /** Jobs that should be running but whose claim has expired. */
    List<ImportJob> findAbandoned(Instant now) {
        return jobs.find(and(in(STATE, runningStates()), lt(UNTIL, Date.from(now))))
                .map(ImportJobViews::job)
                .into(new ArrayList<>());
    }

    /** Jobs that were created before that time and were never accepted, or failed. */
    List<ImportJob> findStale(Instant before) {
        var states = List.of(State.READING.name(), State.CHECKED.name(), State.FAILED.name());
        return jobs.find(and(in(STATE, states), lt("createdAt", Date.from(before))))
                .map(ImportJobViews::job)
                .into(new ArrayList<>());
    }

    void delete(ImportId id) {
        jobs.deleteOne(eq("_id", id.toString()));
    }

    /** One import is stored at a time in a network. True when the network is the job's now, or was already. */
    boolean lock(NetworkId network, ImportId id) {
        try {
            locks.insertOne(new Document("_id", network.value()).append("job", id.toString()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        var holder = locks.find(eq("_id", network.value())).first();
        if (holder == null) {
            return lock(network, id);
        }
        var other = ImportId.of(holder.getString("job"));
        if (other.equals(id)) {
            return true;
        }
        var isBusy = find(other)
                .filter(job -> job.state() == State.ACCEPTED || job.state() == State.STORING)
                .isPresent();
        return !isBusy
                && locks.replaceOne(
                                        and(eq("_id", network.value()), eq("job", other.toString())),
                                        new Document("_id", network.value()).append("job", id.toString()))
                                .getModifiedCount()
                        == 1;
    }

    void unlock(NetworkId network, ImportId id) {
        locks.deleteOne(and(eq("_id", network.value()), eq("job", id.toString())));
    }

    /** Jobs of the account that are being read or stored. */
    long countRunning(AccountId account) {
        return jobs.countDocuments(and(eq("account", account.toString()), in(STATE, runningStates())));
    }

    /** Jobs of the account that wait for acceptance or could not be read, the newest first. */
    List<ImportId> findWaiting(AccountId account) {
        return jobs.find(and(
                        eq("account", account.toString()),
                        in(STATE, List.of(State.CHECKED.name(), State.FAILED.name()))))
                .sort(Sorts.descending("createdAt"))
                .projection(Projections.include("_id"))
                .map(found -> ImportId.of(found.getString("_id")))
                .into(new ArrayList<>());
    }

    private static List<String> runningStates() {
        return Stream.of(State.values())
                .filter(State::isRunning)
                .map(State::name)
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Document document(Progress progress) {
        return new Document("done", progress.done())
                .append("total", progress.total())
                .append("since", Date.from(progress.since()));
    }

    private static Document document(Result result) {
        return new Document("added", result.added())
                .append("changed", result.changed())
                .append("retired", result.retired())
                .append("refused", result.refused())
                .append("position", result.position());
    }

    private static ImportJob job(Document found) {
        @Nullable String asOf = found.getString("asOf");
        var progress = found.get("progress", Document.class);
        @Nullable String undoes = found.getString("takesBack");
        @Nullable Document result = found.get("result", Document.class);
        return new ImportJob(
                ImportId.of(found.getString("_id")),
                new NetworkId(found.getString("network")),
                AccountId.of(found.getString("account")),
                State.valueOf(found.getString(STATE)),
                found.getLong(REVISION),
                found.getDate("createdAt").toInstant(),
                asOf == null ? null : LocalDate.parse(asOf),
                found.getBoolean("dateIsKnown", false),
                new Progress(
                        progress.getInteger("done"),
                        progress.getInteger("total"),
                        progress.getDate("since").toInstant()),
                result == null
                        ? null
                        : new Result(
                                result.getInteger("added"),
                                result.getInteger("changed"),
                                result.getInteger("retired"),
                                result.getInteger("refused"),
                                result.getLong("position")),
                undoes == null ? null : ImportId.of(undoes));
    }
}
