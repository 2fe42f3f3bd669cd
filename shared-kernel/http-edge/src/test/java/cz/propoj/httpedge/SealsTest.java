package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.eventlog.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who writes into the database past the program. */
class SealsTest {
    private static final AccountId READER = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    private static final AccountId ADMIN = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000b"));
    private static final Grant ADMINISTRATION = new Grant(Role.ADMINISTRATOR, null, null);

    private MongoClient client;
    private MongoDatabase database;
    private Path keys;
    private Seals seals;
    private Accounts accounts;
    private Sessions sessions;
    private PersonalTokens tokens;
    private OneTimeLinks links;

    @BeforeEach
    void open(@TempDir Path folder) {
        client = MongoClients.create(SmallApplication.database().connectionString());
        database = client.getDatabase("seals-" + UUID.randomUUID().toString().substring(0, 8));
        keys = folder.resolve("keys.json");
        var vault = Vault.open(database, keys);
        seals = new Seals(vault);
        accounts = new Accounts(database, seals, vault);
        sessions = new Sessions(database, seals, accounts, Clock.systemUTC());
        tokens = new PersonalTokens(database, seals, accounts, vault, Clock.systemUTC());
        links = new OneTimeLinks(database, seals, accounts, Clock.systemUTC());
        accounts.create(READER, "ctenar", "Čtenář", "heslo čtenáře");
        accounts.update(READER, List.of(), false);
        accounts.create(ADMIN, "spravce", "Správce", "heslo správce");
        accounts.update(ADMIN, List.of(ADMINISTRATION), false);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private MongoCollection<Document> all(String collection) {
        return database.getCollection(collection);
    }

    private void write(AccountId account, Bson change) {
        all(Accounts.COLLECTION).updateOne(eq("_id", account.toString()), change);
    }

    private Document stored(AccountId account) {
        return Objects.requireNonNull(
                all(Accounts.COLLECTION).find(eq("_id", account.toString())).first());
    }

    private Sessions.Begun begin(AccountId account) {
        return sessions.begin(accounts.find(account).orElseThrow(), "");
    }

    @Test
    void makes_no_session_of_another_account() {
        var begun = begin(READER);
        all(Sessions.COLLECTION).updateMany(new Document(), set("account", ADMIN.toString()));
        assertThat(sessions.find(begun.token())).isEmpty();

        var token = Secret.fresh();
        all(Sessions.COLLECTION)
                .insertOne(new Document("_id", Secret.hash(token))
                        .append("account", ADMIN.toString())
                        .append("label", "")
                        .append("created", Instant.now())
                        .append("lastSeen", Instant.now()));
        assertThat(sessions.of(ADMIN)).isEmpty();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void moves_no_seal_to_another_session() {
        var seal = Objects.requireNonNull(all(Sessions.COLLECTION)
                        .find(eq("_id", begin(ADMIN).who().session()))
                        .first())
                .getString(Seals.SEAL);
        var own = begin(READER);
        all(Sessions.COLLECTION)
                .updateOne(
                        eq("_id", own.who().session()),
                        combine(set("account", ADMIN.toString()), set(Seals.SEAL, seal)));

        assertThat(sessions.find(own.token())).isEmpty();
    }

    @Test
    void grants_nothing() {
        var begun = begin(READER);

        write(READER, set("grants", List.of(new Document("role", "ADMINISTRATOR"))));
        assertThat(sessions.find(begun.token())).isEmpty();
        assertThat(accounts.find(READER).orElseThrow().viewer().grants()).isEmpty();

        write(
                READER,
                combine(
                        set("grants", stored(ADMIN).get("grants")),
                        set("seals", stored(ADMIN).get("seals"))));
        assertThat(accounts.find(READER).orElseThrow().viewer().grants()).isEmpty();

        accounts.update(READER, List.of(), false);
        assertThat(accounts.find(READER).orElseThrow().closed())
                .as("the log says so again")
                .isFalse();
    }

    @Test
    void sets_no_password_and_no_identity() {
        write(ADMIN, set("hash", stored(READER).getString("hash")));
        assertThat(accounts.authenticate("spravce", "heslo čtenáře")).isEmpty();
        assertThat(accounts.hasPassword(ADMIN, "heslo čtenáře")).isFalse();

        accounts.link(READER, "https://issuer.example", "ctenar");
        var identity = stored(READER).getString("identity");
        accounts.unlink(READER);
        write(ADMIN, set("identity", identity));
        assertThat(accounts.byIdentity("https://issuer.example", "ctenar")).isEmpty();

        var login = stored(READER).getString("login");
        write(READER, unset("login"));
        write(ADMIN, combine(set("login", login), set("hash", stored(READER).getString("hash"))));
        assertThat(accounts.authenticate("ctenar", "heslo čtenáře")).isEmpty();
    }

    @Test
    void prolongs_no_token_and_no_link() {
        var token = tokens.make(READER, "program", Duration.ZERO);
        var link = links.offer(READER, OneTimeLinks.Purpose.INVITATION, ADMIN);
        assertThat(links.find(link.token())).isPresent();

        for (var name : List.of(PersonalTokens.COLLECTION, OneTimeLinks.COLLECTION)) {
            all(name).updateMany(new Document(), set("expires", Instant.now().plus(Duration.ofDays(100))));
        }

        assertThat(tokens.find(token.secret())).isEmpty();
        assertThat(links.find(link.token())).isEmpty();
        assertThat(links.use(link.token())).isEmpty();
    }

    @Test
    void has_what_an_earlier_version_stored_sealed_once_and_no_second_time() {
        accounts.link(ADMIN, "https://issuer.example", "spravce");
        var session = begin(ADMIN);
        var token = tokens.make(ADMIN, "program", Duration.ofDays(1));
        unsealAll();

        new FirstSealing(database, seals).unlessDone(keys);

        assertThat(sessions.find(session.token()).orElseThrow().viewer().grants())
                .containsExactly(ADMINISTRATION);
        assertThat(tokens.find(token.secret())).isPresent();
        assertThat(accounts.authenticate("spravce", "heslo správce")).isPresent();
        assertThat(accounts.byIdentity("https://issuer.example", "spravce")).isPresent();

        unsealAll();
        new FirstSealing(database, seals).unlessDone(keys);

        assertThat(accounts.authenticate("spravce", "heslo správce")).isEmpty();
        assertThat(sessions.find(session.token())).isEmpty();
        assertThat(tokens.find(token.secret())).isEmpty();
    }

    private void unsealAll() {
        all(Accounts.COLLECTION).updateMany(new Document(), unset(Accounts.SEALS));
        all(Sessions.COLLECTION).updateMany(new Document(), unset(Seals.SEAL));
        all(PersonalTokens.COLLECTION).updateMany(new Document(), unset(Seals.SEAL));
    }
}
