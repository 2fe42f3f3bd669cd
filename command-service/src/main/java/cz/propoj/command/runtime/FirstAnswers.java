package cz.propoj.command.runtime;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first answers to requests with an Idempotency-Key, kept for a day: a repeat gets the same answer and changes nothing.
 * Of the body only a keyed fingerprint is kept.
 */
@Component
public final class FirstAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    private final MongoCollection<Document> answers;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    FirstAnswers(MongoDatabase database, Vault vault, JsonMapper json, Clock clock) {
        this.answers = database.getCollection("first_answers");
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        answers.createIndex(Indexes.ascending("at"));
    }

    /** Does the work, unless the same request was answered before. */
    public Answer once(Change change, Object body, Supplier<Answer> work) {
        var key = change.idempotencyKey();
        if (key == null || !change.method().equals("POST")) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key").thrown();
        }
        var id = change.viewer().account() + ":" + key;
        var request = vault.fingerprint(change.path() + "\n" + json.writeValueAsString(body));
        answers.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
        var before = begin(id, request);
        if (before != null) {
            return repeated(before, id, request, work);
        }
        return answered(id, request, work);
    }

    private @org.jspecify.annotations.Nullable Document begin(String id, String request) {
        try {
            answers.insertOne(
                    new Document("_id", id).append("request", request).append("at", Date.from(clock.instant())));
            return null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return answers.find(eq("_id", id)).first();
        }
    }

    private Answer repeated(Document before, String id, String request, Supplier<Answer> work) {
        if (!request.equals(before.getString("request"))) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused")
                    .thrown();
        }
        if (before.containsKey("id")) {
            return new Answer(
                    before.getString("id"), before.getLong("version"), before.getLong("position"), List.of(), null);
        }
        if (before.getDate("at").toInstant().plus(UNDER_WAY).isAfter(clock.instant())) {
            throw Problem.of(HttpStatus.CONFLICT, "under-way")
                    .with("Retry-After", "2")
                    .thrown();
        }
        return answered(id, request, work);
    }

    private Answer answered(String id, String request, Supplier<Answer> work) {
        Answer answer;
        try {
            answer = work.get();
        } catch (RuntimeException | Error e) {
            answers.deleteOne(eq("_id", id));
            throw e;
        }
        answers.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("request", request)
                        .append("at", Date.from(clock.instant()))
                        .append("id", answer.id())
                        .append("version", answer.version())
                        .append("position", answer.position()));
        return answer;
    }
}
