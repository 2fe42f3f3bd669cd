package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {
    private static final String CSRF = "a-token-the-page-made-up";

    private RunningEdge edge;
    private WebTestClient client;

    @BeforeAll
    void start(@TempDir Path folder) {
        edge = new RunningEdge(folder);
        edge.open(SmallApplication.ACCOUNT, SmallApplication.LOGIN, "Jméno MARKER");
        client = edge.client;
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    private EntityExchangeResult<byte[]> signIn(String login, String password) {
        return client.post()
                .uri("/api/session")
                .cookie("XSRF-TOKEN", CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .bodyValue(Map.of("login", login, "password", password))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private String token(String session) {
        return edge.part(CsrfTokens.class).of(session);
    }

    private String session() {
        var result = signIn(SmallApplication.LOGIN, SmallApplication.PASSWORD);
        assertThat(result.getStatus().value()).isEqualTo(200);
        return cookie(result, Sessions.COOKIE).getValue();
    }

    @Nested
    class Signing_in {
        @Test
        void sets_a_cookie_that_no_script_can_read_and_no_other_site_can_send() {
            var cookie = cookie(signIn("  Koordinatorka-marker ", SmallApplication.PASSWORD), Sessions.COOKIE);

            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
            assertThat(cookie.getValue()).hasSize(43);
            client.get()
                    .uri("/api/who")
                    .cookie(Sessions.COOKIE, cookie.getValue())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.name")
                    .isEqualTo("Jméno MARKER")
                    .jsonPath("$.thread")
                    .isEqualTo("true");
        }

        @Test
        void with_a_wrong_password_says_the_same_as_with_an_unknown_login() {
            var wrong = signIn(SmallApplication.LOGIN, "jine");
            var unknown = signIn("nikdo", "jine");

            assertThat(wrong.getStatus().value()).isEqualTo(401);
            assertThat(unknown.getStatus().value()).isEqualTo(401);
            assertThat(withoutTrace(wrong)).isEqualTo(withoutTrace(unknown));
        }

        @Test
        void with_a_wrong_password_is_refused_after_too_many_tries() {
            var login = "hadany-" + UUID.randomUUID();
            for (var i = 0; i < SignInLimit.TRIES_PER_LOGIN; i++) {
                assertThat(signIn(login, "x").getStatus().value()).isEqualTo(401);
            }

            var refused = signIn(login, "x");

            assertThat(refused.getStatus().value()).isEqualTo(429);
            assertThat(Long.parseLong(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                    .isBetween(1L, 900L);
            assertThat(signIn(SmallApplication.LOGIN, SmallApplication.PASSWORD)
                            .getStatus()
                            .value())
                    .as("another login is not slowed down")
                    .isEqualTo(200);
        }

        @Test
        void leaves_neither_login_nor_name_nor_password_nor_token_in_the_database() {
            var token = session();
            var database = edge.part(MongoDatabase.class);
            for (var collection : database.listCollectionNames()) {
                for (Document document : database.getCollection(collection).find()) {
                    assertThat(document.toJson())
                            .doesNotContainIgnoringCase("MARKER")
                            .doesNotContain(token);
                }
            }
        }

        @Test
        void ends_when_the_session_is_ended() {
            var token = session();
            edge.part(Sessions.class).endAll(SmallApplication.ACCOUNT);

            client.get()
                    .uri("/api/who")
                    .cookie(Sessions.COOKIE, token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }

        @Test
        void ends_for_an_account_that_was_closed() {
            var token = session();
            var accounts = edge.part(Accounts.class);
            try {
                accounts.update(SmallApplication.ACCOUNT, List.of(), true);
                client.get()
                        .uri("/api/who")
                        .cookie(Sessions.COOKIE, token)
                        .exchange()
                        .expectStatus()
                        .isUnauthorized();
                assertThat(signIn(SmallApplication.LOGIN, SmallApplication.PASSWORD)
                                .getStatus()
                                .value())
                        .isEqualTo(401);
            } finally {
                accounts.update(SmallApplication.ACCOUNT, List.of(), false);
            }
        }
    }

    @Nested
    class Nobody_signed_in {
        @Test
        void gets_401_from_an_interface() {
            client.get()
                    .uri("/api/who")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo("You are not signed in");
        }

        @Test
        void is_led_from_a_page_to_the_sign_in_page_and_back() {
            client.get()
                    .uri(builder -> URI.create(builder.build() + "/stranka?den=2025-12-01&x=a%26b"))
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isSeeOther()
                    .expectHeader()
                    .location("/prihlaseni?next=%2Fstranka%3Fden%3D2025-12-01%26x%3Da%2526b");
        }

        /** A connection that had been refused something could fall silent, so that a browser waited for ever. */
        @Test
        void is_answered_on_the_same_connection_however_often_something_was_refused() {
            var session = edge.part(Sessions.class)
                    .begin(
                            edge.part(Accounts.class)
                                    .find(SmallApplication.ACCOUNT)
                                    .orElseThrow(),
                            "test");
            for (var i = 0; i < 300; i++) {
                client.get()
                        .uri("/api/who")
                        .cookie(Sessions.COOKIE, session.token())
                        .exchange()
                        .expectStatus()
                        .isOk();
                client.get().uri("/api/who").exchange().expectStatus().isUnauthorized();
            }
        }

        @Test
        void may_ask_whether_the_service_is_ready() {
            client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP");
        }
    }

    @Nested
    class A_change {
        @Test
        void without_the_csrf_header_is_refused() {
            client.post()
                    .uri("/api/typed")
                    .cookie(Sessions.COOKIE, session())
                    .cookie("XSRF-TOKEN", CSRF)
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:propoj:problem:csrf");
        }

        @Test
        void gets_the_cookie_for_the_header_with_any_answer() {
            var result =
                    client.get().uri("/actuator/health").exchange().expectBody().returnResult();

            var cookie = cookie(result, "XSRF-TOKEN");
            assertThat(cookie.isHttpOnly()).isFalse();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
        }
    }

    @Nested
    class The_csrf_token {
        private int post(String session, String cookie, String header) {
            return client.post()
                    .uri("/api/typed")
                    .cookie(Sessions.COOKIE, session)
                    .cookie("XSRF-TOKEN", cookie)
                    .header("X-XSRF-TOKEN", header)
                    .bodyValue(Map.of("name", "x", "kind", "SERVICE", "people", 1))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
        }

        @Test
        void is_told_when_the_session_begins_and_belongs_to_it() {
            var result = signIn(SmallApplication.LOGIN, SmallApplication.PASSWORD);
            var session = cookie(result, Sessions.COOKIE).getValue();
            var token = cookie(result, "XSRF-TOKEN").getValue();

            assertThat(token).isEqualTo(token(session)).isNotEqualTo(CSRF);
            assertThat(post(session, token, token)).isEqualTo(200);
            assertThat(post(session, CSRF, token)).as("the header counts").isEqualTo(200);
        }

        @Test
        void is_worth_nothing_when_somebody_planted_it() {
            var session = session();

            assertThat(post(session, CSRF, CSRF)).isEqualTo(403);
            assertThat(post(session, token(session()), token(session())))
                    .as("of another session")
                    .isEqualTo(403);
        }

        @Test
        void is_told_again_to_whoever_has_another_one() {
            var session = session();

            var result = client.get()
                    .uri("/api/who")
                    .cookie(Sessions.COOKIE, session)
                    .cookie("XSRF-TOKEN", CSRF)
                    .exchange()
                    .expectBody()
                    .returnResult();

            assertThat(cookie(result, "XSRF-TOKEN").getValue()).isEqualTo(token(session));
        }
    }

    @Nested
    class Cookies_over_https {
        @Test
        void are_of_this_very_host() {
            var exchange = MockServerWebExchange.from(MockServerHttpRequest.post("https://propoj.example/api/session"));
            var account =
                    edge.part(Accounts.class).find(SmallApplication.ACCOUNT).orElseThrow();

            var _ = edge.part(SignIn.class).begin(exchange, account);

            var cookies = exchange.getResponse().getCookies();
            assertThat(cookies).containsOnlyKeys("__Host-propoj_session", "__Host-XSRF-TOKEN", "__Host-propoj_device");
            assertThat(cookies.toSingleValueMap().values()).allSatisfy(cookie -> {
                assertThat(cookie.isSecure()).isTrue();
                assertThat(cookie.getPath()).isEqualTo("/");
                assertThat(cookie.getDomain()).isNull();
            });
        }

        @Test
        void of_a_name_that_a_neighbour_can_set_count_for_nothing() {
            var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("https://propoj.example/")
                    .cookie(new HttpCookie(Sessions.COOKIE, session())));

            assertThat(edge.part(WhoAsks.class).load(exchange).block()).isNull();
        }
    }

    @Nested
    class A_problem {
        private WebTestClient.ResponseSpec post(String body) {
            var session = session();
            return client.post()
                    .uri("/api/typed")
                    .cookie(Sessions.COOKIE, session)
                    .header("X-XSRF-TOKEN", token(session))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
        }

        private WebTestClient.ResponseSpec get(String path) {
            return client.get().uri(path).cookie(Sessions.COOKIE, session()).exchange();
        }

        @Test
        void is_said_in_czech_unless_something_else_is_asked_for() {
            get("/api/rule")
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "cs")
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo("Nenalezeno");
            client.get()
                    .uri("/api/rule")
                    .cookie(Sessions.COOKIE, session())
                    .cookie(Languages.COOKIE, "en")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "cs")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo("Not found");
        }

        @Test
        void points_at_a_value_that_is_not_understood() {
            post("{\"name\":\"a\",\"kind\":\"DRAGON\",\"people\":1}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/kind")
                    .jsonPath("$.errors[0].message")
                    .isEqualTo("Této hodnotě nerozumíme.");
            post("{\"name\":\"a\",\"people\":\"mnoho\"}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/people");
            post("{\"jmeno\":\"a\",\"people\":1}")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/jmeno");
        }

        @Test
        void has_the_status_of_what_is_wrong_with_the_request() {
            post("{\"name\":").expectStatus().isBadRequest();
            post("").expectStatus().isBadRequest();
            post("{\"name\":\"" + "a".repeat(1_100_000) + "\"}").expectStatus().isEqualTo(413);
            get("/api/nothing-here").expectStatus().isNotFound();
            get("/api/typed").expectStatus().isEqualTo(405);
            var session = session();
            client.post()
                    .uri("/api/typed")
                    .cookie(Sessions.COOKIE, session)
                    .header("X-XSRF-TOKEN", token(session))
                    .contentType(MediaType.TEXT_PLAIN)
                    .bodyValue("x")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(415);
            get("/api/away").expectStatus().isEqualTo(503).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "3");
        }

        @Test
        void of_the_database_asks_to_try_again_whatever_stands_in_front_of_it() {
            get("/api/gateway").expectStatus().isEqualTo(503).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "3");
            get("/api/full")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals(HttpHeaders.RETRY_AFTER, "60")
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo("Na serveru došlo místo na disku");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/deep-work",
                    "/api/deep-handler",
                    "/api/deep-stream",
                    "/api/deep-after-work",
                    "/public/deep-handler",
                    "/public/deep-stream",
                    "/public/deep-after-work"
                })
        void of_the_stack_is_answered_wherever_it_happens(String path) {
            assertUnexpected(get(path));
            get("/api/who").expectStatus().isOk();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/deep-body", "/public/deep-body"})
        void of_the_stack_is_answered_when_a_body_was_sent(String path) {
            var session = session();
            assertUnexpected(client.post()
                    .uri(path)
                    .cookie(Sessions.COOKIE, session)
                    .cookie("XSRF-TOKEN", token(session))
                    .header("X-XSRF-TOKEN", token(session))
                    .bodyValue(Map.of("name", "x", "kind", "ORGANISATION", "people", 1))
                    .exchange());
        }

        private static void assertUnexpected(WebTestClient.ResponseSpec answer) {
            answer.expectStatus()
                    .isEqualTo(500)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:propoj:problem:unexpected");
        }

        @Test
        void that_nobody_expected_gives_an_id_and_leaves_no_typed_word_in_the_log(CapturedOutput output) {
            var result = get("/api/broken?q=Psaný-MARKER")
                    .expectStatus()
                    .isEqualTo(500)
                    .expectBody(String.class)
                    .returnResult();

            var trace = result.getResponseHeaders().getFirst(Trace.HEADER);
            assertThat(result.getResponseBody())
                    .contains(trace)
                    .doesNotContain("IllegalState")
                    .doesNotContain("MARKER");
            assertThat(output.getAll())
                    .contains(trace)
                    .contains("IllegalStateException")
                    .doesNotContain("MARKER");
        }
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_not_do() {
        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectHeader()
                .value("Content-Security-Policy", csp -> assertThat(csp)
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .exists("Permissions-Policy");
    }

    private static ResponseCookie cookie(EntityExchangeResult<?> result, String name) {
        return Objects.requireNonNull(result.getResponseCookies().getFirst(name), name);
    }

    private static String withoutTrace(EntityExchangeResult<byte[]> result) {
        return new String(result.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("urn:propoj:request:[0-9a-f]+", "");
    }
}
