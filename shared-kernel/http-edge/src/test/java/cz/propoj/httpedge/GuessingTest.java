package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How guessing is slowed down where nobody has signed in before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
    private RunningEdge edge;
    private WebTestClient client;

    @BeforeAll
    void start(@TempDir Path folder) {
        edge = new RunningEdge(folder);
        client = edge.client;
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    private EntityExchangeResult<byte[]> guess(int number) {
        return client.get()
                .uri("/api/who")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + PersonalTokens.PREFIX + "guess-" + number)
                .exchange()
                .expectBody()
                .returnResult();
    }

    // Tries come back with time, so that a few more may be let through.

    @Test
    void guessing_tokens_is_slowed_down_and_says_for_how_long() {
        var guesses = 0;
        var answer = guess(0);
        while (answer.getStatus().value() == 401 && guesses < 2 * SignInLimit.GUESSES_PER_ADDRESS) {
            guesses++;
            answer = guess(guesses);
        }

        assertThat(guesses).isGreaterThanOrEqualTo(SignInLimit.GUESSES_PER_ADDRESS);
        assertThat(answer.getStatus().value()).isEqualTo(429);
        assertThat(Long.parseLong(answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .isBetween(1L, 900L);
    }

    @Test
    void guessing_passwords_of_many_accounts_from_one_address_is_slowed_down() {
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
}
