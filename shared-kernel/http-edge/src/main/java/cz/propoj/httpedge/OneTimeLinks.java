package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links by which a person sets a password once: an invitation, or a reset. Whoever offers one passes it on by a way of one's
 * own; a newer link for the same account makes the older one worthless. A link opens the whole account: it is good only as
 * long as whoever offered it may give every role that the account has.
 */
@Component
public final class OneTimeLinks {
    static final String COLLECTION = "one_time_links";

    private final MongoCollection<Document> links;
    private final Seals seals;
    private final Accounts accounts;
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

    OneTimeLinks(MongoDatabase database, Seals seals, Accounts accounts, Clock clock) {
        this.links = database.getCollection(COLLECTION);
        this.seals = seals;
        this.accounts = accounts;
        this.clock = clock;
        links.createIndex(Indexes.ascending("account"));
    }

    public Offered offer(AccountId account, Purpose purpose, AccountId by) {
        var token = Secret.fresh();
        var expires = clock.instant().plus(purpose.valid);
        links.deleteMany(lt("expires", Date.from(clock.instant())));
        withdraw(account);
        links.insertOne(seals.sealed(
                COLLECTION,
                new Document("_id", Secret.hash(token))
                        .append("account", account.toString())
                        .append("purpose", purpose.name())
                        .append("by", by.toString())
                        .append("expires", Date.from(expires))));
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

    /** After a role was granted or taken: a link that is good no more does not become so again. */
    public void review(AccountId account) {
        links.find(eq("account", account.toString())).into(new ArrayList<>()).stream()
                .filter(found -> good(found).isEmpty())
                .forEach(found -> links.deleteOne(eq("_id", found.get("_id"))));
    }

    public void withdraw(AccountId account) {
        links.deleteMany(eq("account", account.toString()));
    }

    private Optional<Good> good(Document found) {
        if (!seals.isGenuine(COLLECTION, found)) {
            return Optional.empty();
        }
        var account = AccountId.of(found.getString("account"));
        var expires = found.getDate("expires").toInstant();
        return expires.isAfter(clock.instant()) && mayOffer(found.getString("by"), account)
                ? Optional.of(new Good(account, Purpose.valueOf(found.getString("purpose")), expires))
                : Optional.empty();
    }

    /** @param by null in a link that an earlier version offered; nobody knows who might give what it opens */
    private boolean mayOffer(@Nullable String by, AccountId account) {
        if (by == null) {
            return false;
        }
        var offering = accounts.find(AccountId.of(by)).map(Accounts.Stored::viewer);
        var opened = accounts.find(account).filter(known -> !known.closed());
        return offering.isPresent()
                && opened.isPresent()
                && opened.get().grants().stream().allMatch(grant -> AccessPolicy.mayGrant(offering.get(), grant));
    }
}
