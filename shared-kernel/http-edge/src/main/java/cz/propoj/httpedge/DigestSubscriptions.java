package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Viewer;
import cz.propoj.eventlog.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Who wants due dates by e-mail once a week. The address stands in the vault under an id of its own and goes with it. What was sent is noted
 * before it is sent, so that nobody gets a week twice, whatever is restarted and however many instances run.
 */
@Component
public final class DigestSubscriptions {
    static final String COLLECTION = "digest_subscriptions";

    private static final String EMAIL_IN_VAULT = "email";
    private static final String KEPT = "kept";
    private static final String LANGUAGE = "language";

    private final MongoCollection<Document> subscriptions;
    private final MongoCollection<Document> sendings;
    private final Seals seals;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    /** Who gets it now, with the rights of now. */
    public record Subscriber(Viewer viewer, String email, Locale language) {
        @Override
        public String toString() {
            return "Subscriber[" + viewer.account() + "]";
        }
    }

    DigestSubscriptions(MongoDatabase database, Seals seals, Vault vault, Accounts accounts, Clock clock) {
        this.subscriptions = database.getCollection(COLLECTION);
        this.sendings = database.getCollection("digest_sendings");
        this.seals = seals;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    public void subscribe(AccountId account, String email, Locale language) {
        unsubscribe(account);
        var kept = UUID.randomUUID();
        vault.put(kept, EMAIL_IN_VAULT, email);
        subscriptions.replaceOne(
                eq("_id", account.toString()),
                seals.sealed(
                        COLLECTION,
                        new Document("_id", account.toString())
                                .append(KEPT, kept.toString())
                                .append(LANGUAGE, language.getLanguage())
                                .append("since", Date.from(clock.instant()))),
                new ReplaceOptions().upsert(true));
    }

    /** The address is forgotten for good. */
    public void unsubscribe(AccountId account) {
        var gone = subscriptions.findOneAndDelete(eq("_id", account.toString()));
        if (gone != null) {
            vault.erase(UUID.fromString(gone.getString(KEPT)));
        }
    }

    /** Where it is sent; nothing: nowhere. */
    public Optional<String> email(AccountId account) {
        return Optional.ofNullable(
                        subscriptions.find(eq("_id", account.toString())).first())
                .flatMap(this::email);
    }

    private Optional<String> email(Document found) {
        return vault.get(UUID.fromString(found.getString(KEPT)), EMAIL_IN_VAULT);
    }

    /** Those whose account is open. */
    public List<Subscriber> all() {
        var all = new ArrayList<Subscriber>();
        for (var found : subscriptions.find()) {
            if (seals.isGenuine(COLLECTION, found)) {
                var account = AccountId.of(found.getString("_id"));
                accounts.find(account).filter(known -> !known.closed()).ifPresent(known -> email(found)
                        .ifPresent(email ->
                                all.add(new Subscriber(known.viewer(), email, Locale.of(found.getString(LANGUAGE))))));
            }
        }
        return List.copyOf(all);
    }

    /** Whether it is for the caller to send: true once for each account and period, for one of all instances. */
    public boolean claim(AccountId account, String period) {
        try {
            sendings.insertOne(new Document("_id", account + " " + period).append("at", Date.from(clock.instant())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
