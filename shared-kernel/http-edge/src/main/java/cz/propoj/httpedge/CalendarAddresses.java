package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Secret addresses under which a calendar program reads what is due for one account, as it can't sign in. There is one for each
 * account at a time; a new one makes the old one worthless. It gives no more than the account may see at that moment, and
 * nothing but due dates. Stored is the hash, as with {@link PersonalTokens}.
 */
@Component
public final class CalendarAddresses {
    static final String COLLECTION = "calendar_addresses";

    private static final String ACCOUNT = "account";
    private static final String CREATED = "created";

    private final MongoCollection<Document> addresses;
    private final Seals seals;
    private final Accounts accounts;
    private final SignInLimit limit;
    private final Clock clock;

    CalendarAddresses(MongoDatabase database, Seals seals, Accounts accounts, SignInLimit limit, Clock clock) {
        this.addresses = database.getCollection(COLLECTION);
        this.seals = seals;
        this.accounts = accounts;
        this.limit = limit;
        this.clock = clock;
        addresses.createIndex(Indexes.ascending(ACCOUNT));
    }

    /** Makes one in place of the one before; the last part of the address is known only here. */
    public String renew(AccountId account) {
        var secret = Secret.fresh();
        revoke(account);
        addresses.insertOne(seals.sealed(
                COLLECTION,
                new Document("_id", Secret.hash(secret))
                        .append(ACCOUNT, account.toString())
                        .append(CREATED, Date.from(clock.instant()))));
        return secret;
    }

    /** False when there was none. */
    public boolean revoke(AccountId account) {
        return addresses.deleteMany(eq(ACCOUNT, account.toString())).getDeletedCount() > 0;
    }

    /** Since when there is one. */
    public Optional<Instant> since(AccountId account) {
        return Optional.ofNullable(
                        addresses.find(eq(ACCOUNT, account.toString())).first())
                .map(found -> found.getDate(CREATED).toInstant());
    }

    /**
     * Whose the address is, with the rights of now; nothing when it was revoked or the account is closed.
     *
     * @throws ProblemException 429 after too many wrong ones from the same place
     */
    public Optional<Viewer> find(ServerWebExchange exchange, String secret) {
        return limit.guarded(ClientAddress.of(exchange), () -> Optional.ofNullable(
                        addresses.find(eq("_id", Secret.hash(secret))).first())
                .filter(found -> seals.isGenuine(COLLECTION, found))
                .flatMap(found -> accounts.find(AccountId.of(found.getString(ACCOUNT))))
                .filter(account -> !account.closed())
                .map(Accounts.Stored::viewer));
    }
}
