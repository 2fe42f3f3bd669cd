package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.eventlog.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));

    private final Hands hands = new Hands();
    private MongoClient client;
    private Accounts accounts;
    private Sessions sessions;

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        client = MongoClients.create(SmallApplication.database().connectionString());
        MongoDatabase database =
                client.getDatabase("sessions-" + UUID.randomUUID().toString().substring(0, 8));
        var vault = Vault.open(database, folder.resolve("keys.json"));
        var seals = new Seals(vault);
        accounts = new Accounts(database, seals, vault);
        accounts.update(ACCOUNT, List.of(new Grant(Role.ADMINISTRATOR, null, null)), false);
        sessions = new Sessions(database, seals, accounts, hands);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Sessions.Begun begin() {
        return sessions.begin(accounts.find(ACCOUNT).orElseThrow(), "Firefox Linux");
    }

    private void later(Duration duration) {
        hands.now = hands.now.plus(duration);
    }

    @Test
    void a_session_carries_what_is_granted_now() {
        var begun = begin();
        assertThat(sessions.find(begun.token()).orElseThrow().viewer().grants()).hasSize(1);

        accounts.update(ACCOUNT, List.of(), false);

        assertThat(sessions.find(begun.token()).orElseThrow().viewer().grants()).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_without_a_request() {
        var begun = begin();
        later(Duration.ofHours(12));
        assertThat(sessions.find(begun.token())).isPresent();
        later(Duration.ofHours(12).plusSeconds(1));
        assertThat(sessions.find(begun.token())).isEmpty();
        later(Duration.ofHours(-12));
        assertThat(sessions.find(begun.token()))
                .as("what has ended stays ended")
                .isEmpty();
    }

    @Test
    void a_session_ends_after_seven_days_however_busy() {
        var begun = begin();
        for (var half = 0; half < 14; half++) {
            later(Duration.ofHours(12).minusSeconds(1));
            assertThat(sessions.find(begun.token())).isPresent();
        }
        later(Duration.ofMinutes(1));
        assertThat(sessions.find(begun.token())).isEmpty();
    }

    @Test
    void a_person_sees_and_ends_ones_own_sessions_only() {
        var here = begin();
        later(Duration.ofMinutes(5));
        var there = begin();
        assertThat(sessions.of(ACCOUNT))
                .extracting(Sessions.Session::id)
                .containsExactly(there.who().session(), here.who().session());
        assertThat(sessions.end(new AccountId(UUID.randomUUID()), there.who().session()))
                .isFalse();

        sessions.endOthers(ACCOUNT, here.who().session());

        assertThat(sessions.find(here.token())).isPresent();
        assertThat(sessions.find(there.token())).isEmpty();
        assertThat(sessions.end(ACCOUNT, here.who().session())).isTrue();
        assertThat(sessions.find(here.token())).isEmpty();
    }

    @Test
    void nothing_that_is_printed_shows_a_token_or_a_name() {
        var begun = begin();
        assertThat(begun.toString()).doesNotContain(begun.token());
        assertThat(new SignedIn(begun.who().viewer(), "Jméno MARKER", "s").toString())
                .doesNotContain("MARKER");
    }
}
