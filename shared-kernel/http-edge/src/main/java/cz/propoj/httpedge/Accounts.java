package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Credentials, and a copy of what is granted to each account. A login stands here as a keyed fingerprint, a password as
 * its Argon2id hash; login and name in clear stand in the vault under the account's id.
 */
@Component
public final class Accounts {
    /** Fields of the vault under the account's id. */
    public static final String NAME = "name";

    public static final String LOGIN = "login";

    private static final String HASH = "hash";
    private static final String CLOSED = "closed";
    private static final String GRANTS = "grants";

    private final MongoCollection<Document> accounts;
    private final Vault vault;
    private final Names names;

    /** 19 MiB, two rounds, one lane (OWASP's first choice); as many at once as memory bears. */
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final Semaphore hashing = new Semaphore(4);
    private final String nobodysHash;

    /** An account as it is stored. */
    public record Stored(AccountId account, boolean closed, List<Grant> grants) {
        public Viewer viewer() {
            return new Viewer(account, closed ? List.of() : grants);
        }
    }

    Accounts(MongoDatabase database, Vault vault) {
        this.accounts = database.getCollection("accounts");
        this.vault = vault;
        this.names = new Names(vault);
        this.nobodysHash = java.util.Objects.requireNonNull(encoder.encode("nobody"));
        accounts.createIndex(
                Indexes.ascending(LOGIN), new IndexOptions().unique(true).sparse(true));
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return accounts.find(exists(LOGIN)).limit(1).first() == null;
    }

    /**
     * Stores credentials of a new account; login and name go to the vault.
     *
     * @return false when the login is taken; then nothing is stored
     */
    public boolean create(AccountId account, String login, String name, String password) {
        try {
            accounts.updateOne(
                    eq("_id", account.toString()),
                    combine(set(LOGIN, fingerprint(login)), set(HASH, hash(password))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
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
        accounts.updateOne(
                eq("_id", account.toString()),
                combine(set(GRANTS, grants.stream().map(Accounts::document).toList()), set(CLOSED, closed)),
                new UpdateOptions().upsert(true));
    }

    public Optional<Stored> find(AccountId account) {
        return Optional.ofNullable(accounts.find(eq("_id", account.toString())).first())
                .map(Accounts::stored);
    }

    public List<AccountId> all() {
        return accounts.find()
                .map(found -> AccountId.of(found.getString("_id")))
                .into(new java.util.ArrayList<>());
    }

    /** The account with that login and password; takes the same time whether the login is known or not. */
    public Optional<Stored> authenticate(String login, String password) {
        var found = accounts.find(eq(LOGIN, fingerprint(login))).first();
        var hash = found == null ? null : found.getString(HASH);
        var good = matches(password, hash == null ? nobodysHash : hash);
        if (found == null || hash == null || !good) {
            return Optional.empty();
        }
        var account = stored(found);
        if (encoder.upgradeEncoding(hash)) {
            changePassword(account.account(), password);
        }
        return account.closed() ? Optional.empty() : Optional.of(account);
    }

    public boolean hasPassword(AccountId account, String password) {
        var found = accounts.find(eq("_id", account.toString())).first();
        var hash = found == null ? null : found.getString(HASH);
        return hash != null && matches(password, hash);
    }

    public void changePassword(AccountId account, String password) {
        accounts.updateOne(eq("_id", account.toString()), set(HASH, hash(password)));
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

    private String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(password));
        } finally {
            hashing.release();
        }
    }

    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private static Stored stored(Document found) {
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
