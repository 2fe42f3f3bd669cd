package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.contract.access.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Sessions of people. The token is 256 random bits and stands in the person's cookie alone; here stands its hash. A session
 * ends after twelve hours without a request, and after seven days in any case.
 */
@Component
public final class Sessions {
    public static final String COOKIE = "propoj_session";

    static final String COLLECTION = "sessions";

    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int LABEL = 60;

    private final MongoCollection<Document> sessions;
    private final Seals seals;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * A session as its owner may see it.
     *
     * @param id not the token
     * @param label the kind of browser
     */
    public record Session(String id, AccountId account, String label, Instant created, Instant lastSeen) {}

    /** A session that has just begun; the token is known only here. */
    public record Begun(String token, SignedIn who) {
        @Override
        public String toString() {
            return "Begun[" + who + "]";
        }
    }

    Sessions(MongoDatabase database, Seals seals, Accounts accounts, Clock clock) {
        this.sessions = database.getCollection(COLLECTION);
        this.seals = seals;
        this.accounts = accounts;
        this.clock = clock;
        sessions.createIndex(Indexes.ascending("account"));
        sessions.createIndex(Indexes.ascending("created"));
    }

    /**
     * Begins a session.
     *
     * @param label the kind of browser, for the person's own list
     */
    public Begun begin(Accounts.Stored account, String label) {
        var token = Secret.fresh();
        var id = Secret.hash(token);
        var now = Date.from(clock.instant());
        sessions.deleteMany(lt("created", Date.from(clock.instant().minus(LONGEST))));
        sessions.insertOne(seals.sealed(
                COLLECTION,
                new Document("_id", id)
                        .append("account", account.account().toString())
                        .append("label", label.length() > LABEL ? label.substring(0, LABEL) : label)
                        .append("created", now)
                        .append("lastSeen", now)));
        return new Begun(token, signedIn(account, id));
    }

    /** Who holds the token, if the session goes on and the account is open. */
    public Optional<SignedIn> find(String token) {
        var id = Secret.hash(token);
        var found = sessions.find(eq("_id", id)).first();
        if (found == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (!seals.isGenuine(COLLECTION, found) || isOver(session(found), now)) {
            end(id);
            return Optional.empty();
        }
        var session = session(found);
        if (session.lastSeen().plus(NOTED).isBefore(now)) {
            found.put("lastSeen", Date.from(now));
            sessions.replaceOne(eq("_id", id), seals.sealed(COLLECTION, found));
        }
        return accounts.find(session.account())
                .filter(account -> !account.closed())
                .map(account -> signedIn(account, id));
    }

    /** Who goes on to hold the session; being looked at so is no sign of life. */
    Optional<SignedIn> holder(SignedIn who) {
        var found = sessions.find(eq("_id", who.session())).first();
        if (found == null || !seals.isGenuine(COLLECTION, found) || isOver(session(found), clock.instant())) {
            return Optional.empty();
        }
        return accounts.find(session(found).account())
                .filter(account -> !account.closed())
                .map(account -> signedIn(account, who.session()));
    }

    /** The latest first. */
    public List<Session> of(AccountId account) {
        var now = clock.instant();
        return sessions
                .find(eq("account", account.toString()))
                .sort(descending("lastSeen"))
                .into(new ArrayList<>())
                .stream()
                .filter(found -> seals.isGenuine(COLLECTION, found))
                .map(Sessions::session)
                .filter(session -> !isOver(session, now))
                .toList();
    }

    public void end(String id) {
        sessions.deleteOne(eq("_id", id));
    }

    /** Ends one of the account's own. */
    public boolean end(AccountId account, String id) {
        return sessions.deleteOne(and(eq("_id", id), eq("account", account.toString())))
                        .getDeletedCount()
                == 1;
    }

    /** Ends all of the account. */
    public void endAll(AccountId account) {
        sessions.deleteMany(eq("account", account.toString()));
    }

    /** Ends all of the account but the one that goes on. */
    public void endOthers(AccountId account, String id) {
        sessions.deleteMany(and(eq("account", account.toString()), ne("_id", id)));
    }

    private SignedIn signedIn(Accounts.Stored account, String id) {
        return new SignedIn(account.viewer(), accounts.displayName(account.account()), id);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.lastSeen().plus(IDLE).isBefore(now)
                || session.created().plus(LONGEST).isBefore(now);
    }

    private static Session session(Document found) {
        return new Session(
                found.getString("_id"),
                AccountId.of(found.getString("account")),
                found.getString("label"),
                found.getDate("created").toInstant(),
                found.getDate("lastSeen").toInstant());
    }
}
