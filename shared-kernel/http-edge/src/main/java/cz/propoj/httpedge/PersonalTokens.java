package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import cz.propoj.contract.access.AccountId;
import cz.propoj.eventlog.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Personal tokens for programs, sent as {@code Authorization: Bearer}. A program may what its person may, but not touch
 * access itself ({@link SecurityConfiguration}). Stored is the hash; what the person called the token stands in the vault.
 */
@Component
public final class PersonalTokens {
    /** Lets people and scanners of leaked secrets recognise one. */
    static final String PREFIX = "propoj_";

    /** Tokens of one account at a time. */
    public static final int MOST = 20;

    static final String COLLECTION = "personal_tokens";

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final String NAME = "name";

    private final MongoCollection<Document> tokens;
    private final Seals seals;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    /**
     * A token as its owner may see it.
     *
     * @param id not the secret
     * @param lastUsed to the minute; null: never
     */
    public record Token(
            UUID id,
            AccountId account,
            String name,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {
        @Override
        public String toString() {
            return "Token[" + id + "]";
        }
    }

    /** A token that has just been made; the secret is known only here. */
    public record Made(String secret, UUID id) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    PersonalTokens(MongoDatabase database, Seals seals, Accounts accounts, Vault vault, Clock clock) {
        this.tokens = database.getCollection(COLLECTION);
        this.seals = seals;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
        tokens.createIndex(Indexes.ascending("account"));
    }

    /**
     * Makes one.
     *
     * @param name what the token is for, in the person's words
     */
    public Made make(AccountId account, String name, Duration valid) {
        return make(UUID.randomUUID(), account, name, valid);
    }

    /** As {@link #make(AccountId, String, Duration)}; in place of one with that id whose secret was never told. */
    public Made make(UUID id, AccountId account, String name, Duration valid) {
        var secret = PREFIX + Secret.fresh();
        var now = clock.instant();
        vault.put(id, NAME, name);
        tokens.deleteMany(and(eq("token", id.toString()), eq("account", account.toString())));
        tokens.insertOne(seals.sealed(
                COLLECTION,
                new Document("_id", Secret.hash(secret))
                        .append("token", id.toString())
                        .append("account", account.toString())
                        .append("created", Date.from(now))
                        .append("expires", Date.from(now.plus(valid)))));
        return new Made(secret, id);
    }

    /** Whose program holds the token, if it has not expired and the account is open. */
    public Optional<SignedIn> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var found = stored(Secret.hash(secret));
        var who = found.flatMap(this::held);
        if (who.isPresent()) {
            found.ifPresent(this::note);
        }
        return who;
    }

    /** Whose program goes on to hold the token; being looked at so is no use of it. */
    Optional<SignedIn> holder(SignedIn program) {
        return stored(program.token()).flatMap(this::held);
    }

    private Optional<Document> stored(String hash) {
        return Optional.ofNullable(tokens.find(eq("_id", hash)).first())
                .filter(found -> seals.isGenuine(COLLECTION, found));
    }

    private Optional<SignedIn> held(Document found) {
        if (!found.getDate("expires").toInstant().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return accounts.find(AccountId.of(found.getString("account")))
                .filter(account -> !account.closed())
                .map(account -> SignedIn.program(
                        account.viewer(), accounts.displayName(account.account()), found.getString("_id")));
    }

    private void note(Document found) {
        var now = clock.instant();
        var before = found.getDate("lastUsed");
        if (before == null || before.toInstant().isBefore(now.minus(NOTED))) {
            found.put("lastUsed", Date.from(now));
            tokens.replaceOne(eq("_id", found.getString("_id")), seals.sealed(COLLECTION, found));
        }
    }

    /** Also expired ones, so that people see why a program is refused; the latest first. */
    public List<Token> of(AccountId account) {
        return tokens.find(eq("account", account.toString()))
                .sort(descending("created"))
                .map(this::token)
                .into(new ArrayList<>());
    }

    /** Revokes one of the account's own; false when it has none such. */
    public boolean revoke(AccountId account, UUID token) {
        var gone = tokens.deleteOne(and(eq("token", token.toString()), eq("account", account.toString())));
        if (gone.getDeletedCount() == 0) {
            return false;
        }
        vault.erase(token);
        return true;
    }

    public void revokeAll(AccountId account) {
        of(account).forEach(token -> revoke(account, token.id()));
    }

    private Token token(Document found) {
        var id = UUID.fromString(found.getString("token"));
        var used = found.getDate("lastUsed");
        return new Token(
                id,
                AccountId.of(found.getString("account")),
                vault.get(id, NAME).orElse(""),
                found.getDate("created").toInstant(),
                found.getDate("expires").toInstant(),
                used == null ? null : used.toInstant());
    }
}
