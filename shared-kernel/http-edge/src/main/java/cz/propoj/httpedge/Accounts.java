package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Credentials, and a copy of what is granted to each account. A login stands here as a keyed fingerprint, a password as
 * its Argon2id hash; login and name in clear stand in the vault under the account's id. Each part has a seal of its own, as
 * each is changed alone; without its seal it counts for nothing.
 */
@Component
public final class Accounts {
    /** Fields of the vault under the account's id. */
    public static final String NAME = "name";

    public static final String LOGIN = "login";

    static final String COLLECTION = "accounts";

    /** The field with the seals, and the parts that have one. */
    static final String SEALS = "seals";

    private static final String HASH = "hash";

    /** The hash of a password whose change is not stored in the log yet, after the number of the account's last event. */
    private static final String PROPOSED = "proposed";

    private static final String IDENTITY = "identity";
    private static final String CLOSED = "closed";
    private static final String GRANTS = "grants";

    static final List<String> SEALED = List.of(LOGIN, HASH, IDENTITY, GRANTS);

    private final MongoCollection<Document> accounts;
    private final Seals seals;
    private final Vault vault;
    private final Names names;

    private final Passwords passwords = new Passwords();

    /** An account as it is stored. */
    public record Stored(AccountId account, boolean closed, List<Grant> grants) {
        public Viewer viewer() {
            return new Viewer(account, closed ? List.of() : grants);
        }
    }

    Accounts(MongoDatabase database, Seals seals, Vault vault) {
        this.accounts = database.getCollection(COLLECTION);
        this.seals = seals;
        this.vault = vault;
        this.names = new Names(vault);
        accounts.createIndex(
                Indexes.ascending(LOGIN), new IndexOptions().unique(true).sparse(true));
        accounts.createIndex(
                Indexes.ascending(IDENTITY), new IndexOptions().unique(true).sparse(true));
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return accounts.find(exists(LOGIN)).limit(1).first() == null;
    }

    /**
     * Stores credentials of a new account; login and name go to the vault.
     *
     * @param password null: nobody can sign in with one until it is set
     * @return false when the login is taken; then nothing is stored
     */
    public boolean create(AccountId account, String login, String name, @Nullable String password) {
        var credentials = password == null
                ? sealed(account, LOGIN, fingerprint(login))
                : combine(sealed(account, LOGIN, fingerprint(login)), sealed(account, HASH, passwords.hash(password)));
        if (!isUnique(account, credentials)) {
            return false;
        }
        vault.putAll(account.value(), Map.of(LOGIN, login, NAME, name));
        names.forget(account);
        return true;
    }

    /** Takes back an account that could not be opened; its id is used up. */
    public void discard(AccountId account) {
        accounts.deleteOne(eq("_id", account.toString()));
        vault.erase(account.value());
    }

    /** Keeps the copy of what the log says. */
    public void update(AccountId account, List<Grant> grants, boolean closed) {
        var granted =
                new Document(GRANTS, grants.stream().map(Accounts::document).toList()).append(CLOSED, closed);
        accounts.updateOne(
                eq("_id", account.toString()),
                combine(
                        set(GRANTS, granted.get(GRANTS)),
                        set(CLOSED, closed),
                        set(SEALS + "." + GRANTS, seals.of(place(account.toString(), GRANTS), granted))),
                new UpdateOptions().upsert(true));
    }

    public Optional<Stored> find(AccountId account) {
        return Optional.ofNullable(accounts.find(eq("_id", account.toString())).first())
                .map(this::stored);
    }

    /** Everybody, also closed accounts. */
    public List<Stored> everybody() {
        return accounts.find().map(this::stored).into(new ArrayList<>());
    }

    /** Those who have a role in the network, also closed accounts. */
    public List<Stored> in(NetworkId network) {
        return everybody().stream()
                .filter(account -> account.grants().stream().anyMatch(grant -> network.equals(grant.network())))
                .toList();
    }

    /** The account with that login, whatever the password. */
    public Optional<AccountId> byLogin(String login) {
        return found(LOGIN, fingerprint(login)).map(found -> AccountId.of(found.getString("_id")));
    }

    /** The account with that login and password; takes the same time whether the login is known or not. */
    public Optional<Stored> authenticate(String login, String password) {
        var found = found(LOGIN, fingerprint(login)).orElse(null);
        @Nullable String hash = hash(found);
        if (!passwords.matches(password, hash) || found == null || hash == null) {
            return Optional.empty();
        }
        var account = stored(found);
        if (passwords.isOutdated(hash)) {
            changePassword(account.account(), password);
        }
        return account.closed() ? Optional.empty() : Optional.of(account);
    }

    public boolean hasPassword(AccountId account, String password) {
        var found = accounts.find(eq("_id", account.toString())).first();
        return passwords.matches(password, hash(found));
    }

    /** Whether the account has a password at all. */
    public boolean hasPassword(AccountId account) {
        return accounts.find(and(eq("_id", account.toString()), exists(HASH))).first() != null;
    }

    /** Counts at once, in place of what was proposed. */
    public void changePassword(AccountId account, String password) {
        accounts.updateOne(
                eq("_id", account.toString()),
                combine(sealed(account, HASH, passwords.hash(password)), unsealed(PROPOSED)));
    }

    /**
     * Keeps a password that counts only when the log says that the password was changed ({@link #adoptPassword}), so that
     * neither is changed without the other.
     *
     * @param after number of the account's last event
     */
    public void proposePassword(AccountId account, String password, long after) {
        accounts.updateOne(
                eq("_id", account.toString()), sealed(account, PROPOSED, after + " " + passwords.hash(password)));
    }

    /**
     * The log says that the password was changed: what was proposed before counts, unless it does already.
     *
     * @param sequence number of the event
     */
    public void adoptPassword(AccountId account, long sequence) {
        var found = accounts.find(eq("_id", account.toString())).first();
        if (found == null || !found.containsKey(PROPOSED) || !isGenuine(found, PROPOSED)) {
            return;
        }
        var proposed = found.getString(PROPOSED);
        var hash = proposed.indexOf(' ') + 1;
        if (sequence > Long.parseLong(proposed.substring(0, hash - 1))) {
            accounts.updateOne(
                    and(eq("_id", account.toString()), eq(PROPOSED, proposed)),
                    combine(sealed(account, HASH, proposed.substring(hash)), unsealed(PROPOSED)));
        }
    }

    /** Until another one is set, nobody signs in with a password. */
    public void forgetPassword(AccountId account) {
        accounts.updateOne(eq("_id", account.toString()), combine(unsealed(HASH), unsealed(PROPOSED)));
    }

    /**
     * Lets whom the provider knows by that subject sign in to the account; an earlier one no more.
     *
     * @return false when the subject belongs to another account; then nothing is changed
     */
    public boolean link(AccountId account, String issuer, String subject) {
        return isUnique(account, sealed(account, IDENTITY, identity(issuer, subject)));
    }

    public void unlink(AccountId account) {
        accounts.updateOne(eq("_id", account.toString()), unsealed(IDENTITY));
    }

    public boolean isLinked(AccountId account) {
        return accounts.find(and(eq("_id", account.toString()), exists(IDENTITY)))
                        .first()
                != null;
    }

    /** The account of whom the provider knows by that subject; none that is closed. */
    public Optional<Stored> byIdentity(String issuer, String subject) {
        return found(IDENTITY, identity(issuer, subject)).map(this::stored).filter(account -> !account.closed());
    }

    private String identity(String issuer, String subject) {
        return vault.fingerprint("identity\n" + issuer + "\n" + subject);
    }

    private boolean isUnique(AccountId account, Bson change) {
        try {
            accounts.updateOne(eq("_id", account.toString()), change, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** What the person signs in with; empty when nobody knows. */
    public String login(AccountId account) {
        return vault.get(account.value(), LOGIN).orElse("");
    }

    /** As the person wants to be called; empty when nobody knows. */
    public String displayName(AccountId account) {
        return names.of(account);
    }

    public void rename(AccountId account, String name) {
        vault.put(account.value(), NAME, name);
        names.forget(account);
    }

    /** A login is the same whatever its case and the blanks around it. */
    public String fingerprint(String login) {
        return vault.fingerprint("login\n" + login.strip().toLowerCase(Locale.ROOT));
    }

    /** The account with that in a part of it, if the program itself wrote it there. */
    private Optional<Document> found(String part, String value) {
        return Optional.ofNullable(accounts.find(eq(part, value)).first()).filter(found -> isGenuine(found, part));
    }

    private @Nullable String hash(@Nullable Document found) {
        return found != null && found.containsKey(HASH) && isGenuine(found, HASH) ? found.getString(HASH) : null;
    }

    private Bson sealed(AccountId account, String part, String value) {
        var seal = seals.of(place(account.toString(), part), new Document(part, value));
        return combine(set(part, value), set(SEALS + "." + part, seal));
    }

    private static Bson unsealed(String part) {
        return combine(unset(part), unset(SEALS + "." + part));
    }

    private boolean isGenuine(Document found, String part) {
        var all = found.get(SEALS, Document.class);
        return seals.isGenuine(
                place(found.getString("_id"), part), content(found, part), all == null ? null : all.getString(part));
    }

    static String place(String account, String part) {
        return COLLECTION + " " + account + " " + part;
    }

    /** What is under the seal of that part; whether an account is closed belongs to what is granted to it. */
    static Document content(Document found, String part) {
        var content = new Document();
        for (var field : part.equals(GRANTS) ? List.of(GRANTS, CLOSED) : List.of(part)) {
            if (found.containsKey(field)) {
                content.append(field, found.get(field));
            }
        }
        return content;
    }

    /** To whom something was granted past the program nothing is granted, and the account is as if it were closed. */
    private Stored stored(Document found) {
        if (!content(found, GRANTS).isEmpty() && !isGenuine(found, GRANTS)) {
            return new Stored(AccountId.of(found.getString("_id")), true, List.of());
        }
        return new Stored(
                AccountId.of(found.getString("_id")),
                found.getBoolean(CLOSED, false),
                found.getList(GRANTS, Document.class, List.of()).stream()
                        .map(Accounts::grant)
                        .toList());
    }

    private static Document document(Grant grant) {
        var document = new Document("role", grant.role().name());
        if (grant.network() != null) {
            document.append("network", grant.network().value());
        }
        if (grant.actor() != null) {
            document.append("actor", grant.actor().toString());
        }
        return document;
    }

    private static Grant grant(Document document) {
        @Nullable String network = document.getString("network");
        @Nullable String actor = document.getString("actor");
        return new Grant(
                Role.valueOf(document.getString("role")),
                network == null ? null : new NetworkId(network),
                actor == null ? null : new ActorId(UUID.fromString(actor)));
    }
}
