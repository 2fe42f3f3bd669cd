package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.contract.access.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Links by which a person sets a password once: an invitation, or a reset. Whoever offers one passes it on by a way of one's
 * own; a newer link for the same account makes the older one worthless.
 */
@Component
public final class OneTimeLinks {
    private final MongoCollection<Document> links;
    private final Clock clock;

    /** What a link is for, and how long it is good. */
    public enum Purpose {
        INVITATION(Duration.ofDays(14)),
        RESET(Duration.ofDays(1));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }
    }

    /** A link that has just been offered; the token, the last part of its address, is known only here. */
    public record Offered(String token, Instant expires) {
        @Override
        public String toString() {
            return "Offered[" + expires + "]";
        }
    }

    /** A link that is good now. */
    public record Good(AccountId account, Purpose purpose, Instant expires) {}

    OneTimeLinks(MongoDatabase database, Clock clock) {
        this.links = database.getCollection("one_time_links");
        this.clock = clock;
        links.createIndex(Indexes.ascending("account"));
    }

    public Offered offer(AccountId account, Purpose purpose) {
        var token = Secret.fresh();
        var expires = clock.instant().plus(purpose.valid);
        links.deleteMany(lt("expires", Date.from(clock.instant())));
        withdraw(account);
        links.insertOne(new Document("_id", Secret.hash(token))
                .append("account", account.toString())
                .append("purpose", purpose.name())
                .append("expires", Date.from(expires)));
        return new Offered(token, expires);
    }

    /** What the link is for; using it is another matter. */
    public Optional<Good> find(String token) {
        return Optional.ofNullable(links.find(eq("_id", Secret.hash(token))).first())
                .flatMap(this::good);
    }

    /** Once: whoever comes second finds nothing. */
    public Optional<Good> use(String token) {
        return Optional.ofNullable(links.findOneAndDelete(eq("_id", Secret.hash(token))))
                .flatMap(this::good);
    }

    /** The link that waits to be used by the account, if any. */
    public Optional<Good> waiting(AccountId account) {
        return Optional.ofNullable(links.find(eq("account", account.toString())).first())
                .flatMap(this::good);
    }

    public void withdraw(AccountId account) {
        links.deleteMany(eq("account", account.toString()));
    }

    private Optional<Good> good(Document found) {
        var expires = found.getDate("expires").toInstant();
        return expires.isAfter(clock.instant())
                ? Optional.of(new Good(
                        AccountId.of(found.getString("account")), Purpose.valueOf(found.getString("purpose")), expires))
                : Optional.empty();
    }
}
