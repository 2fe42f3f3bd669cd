package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.access.AccountId;
import cz.propoj.httpedge.AccessLog.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Personal tokens and one-time links at the edge, how guessing is slowed down, and what is noted of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {
    private static final AccountId ACCOUNT = SmallApplication.ACCOUNT;

    private ConfigurableApplicationContext context;
    private WebTestClient client;
    private PersonalTokens tokens;

    @BeforeEach
    void start(@TempDir Path folder) {
        context = SpringApplication.run(SmallApplication.class, SmallApplication.settings(folder));
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        var accounts = context.getBean(Accounts.class);
        accounts.create(ACCOUNT, SmallApplication.LOGIN, "Jméno", SmallApplication.PASSWORD);
        accounts.update(ACCOUNT, List.of(), false);
        tokens = context.getBean(PersonalTokens.class);
    }

    @AfterEach
    void stop() {
        context.close();
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
        var made = tokens.make(ACCOUNT, "Přehled MARKER", Duration.ofDays(30));
        assertThat(get("/api/who", made.secret())).isEqualTo(200);
        client.post()
                .uri("/api/typed")
                .header(HttpHeaders.AUTHORIZATION, "bearer " + made.secret())
                .bodyValue(Map.of("name", "x", "kind", "SERVICE", "people", 1))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Objects.requireNonNull(tokens.of(ACCOUNT).getFirst().lastUsed()))
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));

        assertThat(tokens.revoke(new AccountId(UUID.randomUUID()), made.id()))
                .as("by somebody else")
                .isFalse();
        assertThat(tokens.revoke(ACCOUNT, made.id())).isTrue();

        assertThat(get("/api/who", made.secret())).isEqualTo(401);
    }

    @Test
    void a_program_may_listen_on_until_its_token_is_revoked_and_a_person_until_the_session_ends() {
        var access = context.getBean(LastingAccess.class);
        var made = tokens.make(ACCOUNT, "zkouška", Duration.ofDays(1));
        var program = tokens.find(made.secret()).orElseThrow();
        var sessions = context.getBean(Sessions.class);
        var person = sessions.begin(
                        context.getBean(Accounts.class).find(ACCOUNT).orElseThrow(), "test")
                .who();
        assertThat(access.holder(program)).contains(program);
        assertThat(access.holder(person)).contains(person);

        tokens.revoke(ACCOUNT, made.id());
        sessions.endAll(ACCOUNT);

        assertThat(access.holder(program)).isEmpty();
        assertThat(access.holder(person)).isEmpty();
    }

    @Test
    void neither_the_token_nor_its_name_stands_in_the_database() {
        var made = tokens.make(ACCOUNT, "Přehled MARKER", Duration.ofDays(30));
        assertThat(made.toString()).doesNotContain(made.secret());
        var database = context.getBean(MongoDatabase.class);
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).find().forEach(document -> assertThat(document.toJson())
                    .doesNotContain(made.secret())
                    .doesNotContain("MARKER"));
        }
    }

    @Test
    void a_program_reaches_nothing_that_changes_access() {
        var made = tokens.make(ACCOUNT, "zkouška", Duration.ofDays(30));
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
    }

    @Test
    void a_bad_token_is_not_helped_by_a_good_cookie() {
        var session = context.getBean(Sessions.class)
                .begin(context.getBean(Accounts.class).find(ACCOUNT).orElseThrow(), "test");
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
        var expired = tokens.make(ACCOUNT, "zkouška", Duration.ZERO);
        assertThat(get("/api/who", expired.secret())).isEqualTo(401);

        var good = tokens.make(ACCOUNT, "zkouška", Duration.ofDays(1));
        context.getBean(Accounts.class).update(ACCOUNT, List.of(), true);
        assertThat(get("/api/who", good.secret())).isEqualTo(401);
    }

    @Test
    void guessing_tokens_is_slowed_down_and_says_for_how_long() {
        for (var i = 0; i < SignInLimit.GUESSES_PER_ADDRESS; i++) {
            assertThat(get("/api/who", PersonalTokens.PREFIX + "guess-" + i)).isEqualTo(401);
        }
        client.get()
                .uri("/api/who")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + PersonalTokens.PREFIX + "one-more")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(Long.parseLong(seconds))
                        .isBetween(1L, 900L));
    }

    @Test
    void guessing_passwords_of_many_accounts_from_one_address_is_slowed_down() {
        // Tries come back with time, so that a few more may be let through.
        var statuses = new ArrayList<Integer>();
        for (var i = 0; i < 2 * SignInLimit.TRIES_PER_ADDRESS && !statuses.contains(429); i++) {
            statuses.add(client.post()
                    .uri("/api/session")
                    .cookie("XSRF-TOKEN", "x")
                    .header("X-XSRF-TOKEN", "x")
                    .bodyValue(Map.of("login", "nekdo-" + i, "password", "x"))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value());
        }

        assertThat(statuses).hasSizeGreaterThan(SignInLimit.TRIES_PER_ADDRESS).contains(429);
    }

    @Test
    void a_link_is_good_once_and_only_the_newest_one_is() {
        var links = context.getBean(OneTimeLinks.class);
        var first = links.offer(ACCOUNT, OneTimeLinks.Purpose.INVITATION);
        var second = links.offer(ACCOUNT, OneTimeLinks.Purpose.RESET);

        assertThat(links.find(first.token())).isEmpty();
        assertThat(links.find(second.token()).orElseThrow().purpose()).isEqualTo(OneTimeLinks.Purpose.RESET);
        assertThat(links.waiting(ACCOUNT)).isPresent();
        assertThat(links.use(second.token())).isPresent();
        assertThat(links.use(second.token())).isEmpty();
        assertThat(links.waiting(ACCOUNT)).isEmpty();
    }

    @Test
    void signing_in_is_noted_with_ids_and_without_anything_typed() {
        var log = context.getBean(AccessLog.class);
        for (var password : List.of(SmallApplication.PASSWORD, "spatne-heslo-MARKER")) {
            client.post()
                    .uri("/api/session")
                    .cookie("XSRF-TOKEN", "x")
                    .header("X-XSRF-TOKEN", "x")
                    .bodyValue(Map.of("login", SmallApplication.LOGIN, "password", password))
                    .exchange()
                    .returnResult(String.class);
        }
        log.note(Kind.TOKEN_MADE, new AccountId(UUID.randomUUID()));

        var entries = log.latest(ACCOUNT, List.of(), Instant.now().plusSeconds(5), 10);
        assertThat(entries)
                .extracting(AccessLog.Entry::kind)
                .containsExactlyInAnyOrder(Kind.SIGNED_IN, Kind.SIGN_IN_FAILED);
        assertThat(log.latest(null, List.of(Kind.SIGN_IN_FAILED), Instant.now().plusSeconds(5), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).as("nobody has shown who it was").isNull();
                    assertThat(entry.account()).isEqualTo(ACCOUNT);
                });
        context.getBean(MongoDatabase.class).getCollection("access_log").find().forEach(entry -> assertThat(
                        entry.toJson())
                .doesNotContain("MARKER")
                .doesNotContain("127.0.0.1")
                .doesNotContainIgnoringCase("koordinatorka"));
    }
}
