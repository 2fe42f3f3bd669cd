package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.httpedge.AccessLog.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service behind one proxy, asked from many addresses: who guesses is in nobody else's way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindProxyTest {
    private static final String WRONG = "spatne heslo";

    private RunningEdge edge;
    private WebTestClient client;

    /** Each test has an account and addresses of its own. */
    private AccountId account;

    private String login;
    private int net;

    @BeforeAll
    void start(@TempDir Path folder) {
        edge = new RunningEdge(folder, "--propoj.proxies=1", "--propoj.address=https://propoj.mesto.cz");
        client = edge.client;
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @BeforeEach
    void open() {
        account = new AccountId(UUID.randomUUID());
        login = "koordinatorka-" + account;
        net++;
        edge.open(account, login, "Jméno");
    }

    private String address(int number) {
        return "10.1." + net + "." + number;
    }

    private EntityExchangeResult<byte[]> signIn(
            String from, String as, String password, @Nullable ResponseCookie device) {
        return client.post()
                .uri("/api/session")
                .header("X-Forwarded-For", "198.51.100.7, " + from)
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.9;proto=http;host=evil.example")
                .cookies(cookies -> {
                    if (device != null) {
                        cookies.add(device.getName(), device.getValue());
                    }
                    cookies.add(Cookies.HOST_ONLY + CsrfTokens.COOKIE, "x");
                })
                .header("X-XSRF-TOKEN", "x")
                .bodyValue(Map.of("login", as, "password", password))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private int status(String from, String as, String password) {
        return signIn(from, as, password, null).getStatus().value();
    }

    private static ResponseCookie cookie(EntityExchangeResult<?> answer, String name) {
        return Objects.requireNonNull(answer.getResponseCookies().getFirst(Cookies.HOST_ONLY + name), name);
    }

    private void guessUntilRefused(String from, String as) {
        for (var i = 0; i <= SignInLimit.TRIES_PER_LOGIN; i++) {
            if (status(from, as, WRONG) == 429) {
                return;
            }
        }
        throw new AssertionError("nobody slowed the guesses down");
    }

    @Test
    void wrong_tries_from_one_address_lock_a_login_for_nobody_elsewhere() {
        guessUntilRefused(address(1), login);

        assertThat(status(address(2), login, SmallApplication.PASSWORD)).isEqualTo(200);
    }

    @Test
    void a_right_password_gets_through_also_where_somebody_guessed() {
        guessUntilRefused(address(1), login);

        assertThat(status(address(1), login, SmallApplication.PASSWORD)).isEqualTo(200);
    }

    @Test
    void a_device_that_signed_in_before_has_tries_of_its_own() {
        var device = cookie(signIn(address(1), login, SmallApplication.PASSWORD, null), KnownDevices.COOKIE);
        assertThat(device.isHttpOnly()).isTrue();
        guessUntilRefused(address(1), login);

        assertThat(signIn(address(1), login, WRONG, device).getStatus().value())
                .as("not refused for the others' guesses")
                .isEqualTo(401);
        assertThat(signIn(address(1), login, SmallApplication.PASSWORD, device)
                        .getStatus()
                        .value())
                .isEqualTo(200);
        for (var i = 0; i < SignInLimit.TRIES_PER_LOGIN; i++) {
            signIn(address(3), login, WRONG, device);
        }
        assertThat(signIn(address(3), login, WRONG, device).getStatus().value())
                .as("guessing in it is slowed down too, wherever it is")
                .isEqualTo(429);
    }

    @Test
    void a_device_is_known_for_the_logins_that_were_right_in_it_and_keeps_them_all() {
        var colleague = new AccountId(UUID.randomUUID());
        edge.open(colleague, "kolegyne-" + colleague, "Jméno");
        var first = cookie(signIn(address(1), login, SmallApplication.PASSWORD, null), KnownDevices.COOKIE);
        guessUntilRefused(address(1), login);
        guessUntilRefused(address(1), "kolegyne-" + colleague);
        assertThat(signIn(address(1), "kolegyne-" + colleague, WRONG, first)
                        .getStatus()
                        .value())
                .as("of another login it says nothing")
                .isEqualTo(429);

        var both = cookie(
                signIn(address(2), "kolegyne-" + colleague, SmallApplication.PASSWORD, first), KnownDevices.COOKIE);

        assertThat(signIn(address(1), login, WRONG, both).getStatus().value()).isEqualTo(401);
        assertThat(signIn(address(1), "kolegyne-" + colleague, WRONG, both)
                        .getStatus()
                        .value())
                .isEqualTo(401);
        var forged = ResponseCookie.from(Cookies.HOST_ONLY + KnownDevices.COOKIE, "A".repeat(43) + "." + "0".repeat(64))
                .build();
        assertThat(signIn(address(1), login, WRONG, forged).getStatus().value()).isEqualTo(429);
    }

    @Test
    void a_token_is_good_however_many_wrong_ones_came_from_its_address() {
        var secret = edge.part(PersonalTokens.class)
                .make(account, "Přehled", Duration.ofDays(1))
                .secret();
        var last = 0;
        for (var i = 0; i <= SignInLimit.GUESSES_PER_ADDRESS && last != 429; i++) {
            last = asProgram(PersonalTokens.PREFIX + "guess-" + i);
        }

        assertThat(last).isEqualTo(429);
        assertThat(asProgram(secret)).isEqualTo(200);
    }

    private int asProgram(String token) {
        return client.get()
                .uri("/api/who")
                .header("X-Forwarded-For", address(1))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void refusals_are_counted_on_one_line_of_the_access_log() {
        for (var i = 0; i < SignInLimit.TRIES_PER_LOGIN + 3; i++) {
            status(address(1), login, WRONG);
        }

        var log = edge.part(AccessLog.class);
        var until = Instant.now().plusSeconds(5);
        var failed = log.latest(account, List.of(Kind.SIGN_IN_FAILED), until, 100);
        var slowed = log.latest(account, List.of(Kind.SIGN_IN_SLOWED_DOWN), until, 100);
        // The fifteen minutes may end in between.
        assertThat(failed).hasSizeBetween(1, 2);
        assertThat(slowed).hasSizeBetween(1, 2);
        assertThat(failed.stream().mapToInt(AccessLog.Entry::times).sum()
                        + slowed.stream().mapToInt(AccessLog.Entry::times).sum())
                .isEqualTo(SignInLimit.TRIES_PER_LOGIN + 3);
    }

    @Test
    void cookies_follow_the_public_address_and_not_what_somebody_forwards() {
        var answer = signIn(address(1), login, SmallApplication.PASSWORD, null);

        assertThat(cookie(answer, Sessions.COOKIE).isSecure()).isTrue();
        assertThat(cookie(answer, KnownDevices.COOKIE).isSecure()).isTrue();
        assertThat(answer.getResponseHeaders().getFirst("Strict-Transport-Security"))
                .isNotNull();
    }
}
