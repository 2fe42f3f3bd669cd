package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.access.AccountId;
import cz.propoj.httpedge.AccessLog.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Personal tokens and one-time links at the edge, and what is noted of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
    private RunningEdge edge;
    private WebTestClient client;
    private PersonalTokens tokens;

    /** Each test has an account of its own, so that none is in the way of another. */
    private AccountId account;

    private String login;

    @BeforeAll
    void start(@TempDir Path folder) {
        edge = new RunningEdge(folder);
        client = edge.client;
        tokens = edge.part(PersonalTokens.class);
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @BeforeEach
    void open() {
        account = new AccountId(UUID.randomUUID());
        login = SmallApplication.LOGIN + "-" + account;
        edge.open(account, login, "Jméno");
    }

    private int get(String path, String token) {
        return client.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void a_program_reads_and_changes_without_a_csrf_token_until_it_is_revoked() {
        var made = tokens.make(account, "Přehled MARKER", Duration.ofDays(30));
        assertThat(get("/api/who", made.secret())).isEqualTo(200);
        client.post()
                .uri("/api/typed")
                .header(HttpHeaders.AUTHORIZATION, "bearer " + made.secret())
                .bodyValue(Map.of("name", "x", "kind", "SERVICE", "people", 1))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Objects.requireNonNull(tokens.of(account).getFirst().lastUsed()))
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));

        assertThat(tokens.revoke(new AccountId(UUID.randomUUID()), made.id()))
                .as("by somebody else")
                .isFalse();
        assertThat(tokens.revoke(account, made.id())).isTrue();

        assertThat(get("/api/who", made.secret())).isEqualTo(401);
    }

    @Test
    void a_program_may_listen_on_until_its_token_is_revoked_and_a_person_until_the_session_ends() {
        var access = edge.part(LastingAccess.class);
        var made = tokens.make(account, "zkouška", Duration.ofDays(1));
        var program = tokens.find(made.secret()).orElseThrow();
        var sessions = edge.part(Sessions.class);
        var person = sessions.begin(edge.part(Accounts.class).find(account).orElseThrow(), "test")
                .who();
        assertThat(access.holder(program)).contains(program);
        assertThat(access.holder(person)).contains(person);

        tokens.revoke(account, made.id());
        sessions.endAll(account);

        assertThat(access.holder(program)).isEmpty();
        assertThat(access.holder(person)).isEmpty();
    }

    @Test
    void neither_the_token_nor_its_name_stands_in_the_database() {
        var made = tokens.make(account, "Přehled MARKER", Duration.ofDays(30));
        assertThat(made.toString()).doesNotContain(made.secret());
        var database = edge.part(MongoDatabase.class);
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).find().forEach(document -> assertThat(document.toJson())
                    .doesNotContain(made.secret())
                    .doesNotContain("MARKER"));
        }
    }

    @Test
    void a_program_reaches_nothing_that_changes_access() {
        var made = tokens.make(account, "zkouška", Duration.ofDays(30));
        for (var path : List.of(
                "/api/account/tokens",
                "/api/account/password",
                "/api/accounts",
                "/api/sessions",
                "/api/invitations",
                "/api/networks/orp-3215/people")) {
            client.post()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + made.secret())
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        for (var page : List.of("/sprava", "/sprava/ucty/1", "/sprava/pristupy", "/ucet", "/site/orp-3215/lide")) {
            assertThat(get(page, made.secret())).as(page).isEqualTo(403);
        }
    }

    @Test
    void a_bad_token_is_not_helped_by_a_good_cookie() {
        var session = edge.part(Sessions.class)
                .begin(edge.part(Accounts.class).find(account).orElseThrow(), "test");
        client.get()
                .uri("/api/who")
                .cookie(Sessions.COOKIE, session.token())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + PersonalTokens.PREFIX + "made-up")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_token_that_has_expired_and_one_of_a_closed_account_are_worth_nothing() {
        var expired = tokens.make(account, "zkouška", Duration.ZERO);
        assertThat(get("/api/who", expired.secret())).isEqualTo(401);

        var good = tokens.make(account, "zkouška", Duration.ofDays(1));
        edge.part(Accounts.class).update(account, List.of(), true);
        assertThat(get("/api/who", good.secret())).isEqualTo(401);
    }

    @Test
    void a_link_is_good_once_and_only_the_newest_one_is() {
        var links = edge.part(OneTimeLinks.class);
        var first = links.offer(account, OneTimeLinks.Purpose.INVITATION, account);
        var second = links.offer(account, OneTimeLinks.Purpose.RESET, account);

        assertThat(links.find(first.token())).isEmpty();
        assertThat(links.find(second.token()).orElseThrow().purpose()).isEqualTo(OneTimeLinks.Purpose.RESET);
        assertThat(links.waiting(account)).isPresent();
        assertThat(links.use(second.token())).isPresent();
        assertThat(links.use(second.token())).isEmpty();
        assertThat(links.waiting(account)).isEmpty();
    }

    @Test
    void signing_in_is_noted_with_ids_and_without_anything_typed() {
        var log = edge.part(AccessLog.class);
        for (var password : List.of(SmallApplication.PASSWORD, "spatne-heslo-MARKER")) {
            client.post()
                    .uri("/api/session")
                    .cookie("XSRF-TOKEN", "x")
                    .header("X-XSRF-TOKEN", "x")
                    .bodyValue(Map.of("login", login, "password", password))
                    .exchange()
                    .returnResult(String.class);
        }
        log.note(Kind.TOKEN_MADE, new AccountId(UUID.randomUUID()));

        var entries = log.latest(account, List.of(), Instant.now().plusSeconds(5), 10);
        assertThat(entries)
                .extracting(AccessLog.Entry::kind)
                .containsExactlyInAnyOrder(Kind.SIGNED_IN, Kind.SIGN_IN_FAILED);
        assertThat(log.latest(null, List.of(Kind.SIGN_IN_FAILED), Instant.now().plusSeconds(5), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).as("nobody has shown who it was").isNull();
                    assertThat(entry.account()).isEqualTo(account);
                });
        edge.part(MongoDatabase.class).getCollection("access_log").find().forEach(entry -> assertThat(entry.toJson())
                .doesNotContain("MARKER")
                .doesNotContain("127.0.0.1")
                .doesNotContainIgnoringCase("koordinatorka"));
    }
}
