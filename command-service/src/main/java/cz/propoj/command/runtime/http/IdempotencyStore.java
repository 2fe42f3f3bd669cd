package cz.propoj.command.runtime.http;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import cz.propoj.command.runtime.IdempotentRequest;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first answers to requests with an Idempotency-Key, kept for a day: a repeat gets the same answer and changes nothing.
 * Of the body only a keyed fingerprint is kept.
 *
 * <p>A request that was not answered, whatever the reason, is carried out again when it is repeated: the ids of what it
 * creates follow from account and key ({@link IdempotentRequest}), so that nothing is stored twice. Of several at the same time
 * the others wait for the first.
 */
@Component
public final class IdempotencyStore {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    private final MongoCollection<Document> answers;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final ConcurrentMap<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

    IdempotencyStore(MongoDatabase database, Vault vault, JsonMapper json, Clock clock) {
        this.answers = database.getCollection("first_answers");
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        answers.createIndex(Indexes.ascending("at"));
    }

    /** Does the work, unless the same request was answered before. */
    public Answer once(ChangeRequest request, Object body, Supplier<Answer> work) {
        if (request.idempotencyKey() == null || !request.method().equals("POST")) {
            return work.get();
        }
        var id = key(request);
        var fingerprint = vault.fingerprint(request.path() + "\n" + json.writeValueAsString(body));
        return alone(id, () -> answered(id, fingerprint, work));
    }

    /** {@return an id for what a request creates; the same when it is repeated with its key} */
    public UUID newId(ChangeRequest request) {
        return request.idempotencyKey() == null ? UUID.randomUUID() : IdempotentRequest.id(key(request), 0);
    }

    private static String key(ChangeRequest request) {
        var key = Objects.requireNonNull(request.idempotencyKey());
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key").thrown();
        }
        return request.viewer().account() + ":" + key;
    }

    private Answer alone(String id, Supplier<Answer> work) {
        var mine = new CompletableFuture<Boolean>();
        for (var first = underWay.putIfAbsent(id, mine); first != null; first = underWay.putIfAbsent(id, mine)) {
            await(first);
        }
        try {
            return work.get();
        } finally {
            underWay.remove(id, mine);
            mine.complete(true);
        }
    }

    private static void await(CompletableFuture<Boolean> first) {
        try {
            first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw Problem.of(HttpStatus.CONFLICT, "under-way")
                    .with("Retry-After", "2")
                    .thrown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answered(String id, String fingerprint, Supplier<Answer> work) {
        answers.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
        var before = answers.findOneAndUpdate(
                eq("_id", id),
                combine(setOnInsert("request", fingerprint), setOnInsert("at", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
        var repeated = before != null && before.containsKey("request");
        if (before != null && repeated) {
            if (!fingerprint.equals(before.getString("request"))) {
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused")
                        .thrown();
            }
            if (before.containsKey("id")) {
                return new Answer(
                        before.getString("id"), before.getLong("version"), before.getLong("position"), List.of(), null);
            }
        } else if (before != null) {
            answers.updateOne(eq("_id", id), set("request", fingerprint));
        }
        var refusals = before == null ? 0 : before.getInteger("refusals", 0);
        Answer answer;
        try {
            answer = IdempotentRequest.whileDoing(id, refusals, repeated, work);
        } catch (RuntimeException e) {
            if (isRefusal(e)) {
                answers.updateOne(eq("_id", id), combine(unset("request"), set("refusals", refusals + 1)));
            }
            throw e;
        }
        answers.updateOne(
                eq("_id", id),
                combine(set("id", answer.id()), set("version", answer.version()), set("position", answer.position())));
        return answer;
    }

    /** Then another body may come with the key. After any other failure something may be stored. */
    private static boolean isRefusal(RuntimeException e) {
        return switch (e) {
            case RuleBroken _, RecordNotFound _, VersionConflict _ -> true;
            case ProblemException told -> told.problem().status().is4xxClientError();
            default -> false;
        };
    }
}
