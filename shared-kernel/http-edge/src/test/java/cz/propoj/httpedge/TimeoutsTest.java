package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeoutsTest {
    private static final int MOST_DROPS = 1_000;

    private RunningEdge edge;
    private String session;

    @BeforeAll
    void start(@TempDir Path folder) {
        edge = new RunningEdge(
                folder,
                "--propoj.requests.time=3s",
                "--propoj.requests.headers=500ms",
                "--propoj.requests.silence=500ms",
                "--propoj.requests.body=2s",
                "--propoj.requests.idle=500ms");
        edge.open(SmallApplication.ACCOUNT, SmallApplication.LOGIN, "Jméno");
        session = edge.part(Sessions.class)
                .begin(edge.part(Accounts.class).find(SmallApplication.ACCOUNT).orElseThrow(), "test")
                .token();
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return edge.client.get().uri(path).cookie(Sessions.COOKIE, session).exchange();
    }

    @Test
    void a_request_that_gets_no_answer_is_answered() {
        get("/api/never")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Trvalo to příliš dlouho");
    }

    @Test
    void a_live_feed_may_be_silent() {
        assertThat(get("/api/feed")
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("late");
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", URI.create(edge.address()).getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException _) {
            return "";
        }
    }

    @Test
    void a_connection_on_which_nothing_is_asked_is_closed() throws Exception {
        try (var socket = connect()) {
            assertThat(answer(socket)).isEmpty();
        }
    }

    @Test
    void half_a_head_is_not_waited_for() throws Exception {
        try (var socket = connect()) {
            send(socket, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(answer(socket)).matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void a_head_that_drips_is_not_waited_for() throws Exception {
        try (var socket = connect()) {
            send(socket, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            assertThat(drops(socket)).isLessThan(MOST_DROPS);
        }
    }

    /** A byte each twentieth of a second; how many until the other side had enough. */
    private static int drops(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        for (var sent = 0; sent < MOST_DROPS; sent++) {
            try {
                send(socket, "a");
                socket.getInputStream().read();
                return sent;
            } catch (SocketTimeoutException _) {
                // Nothing was answered yet: one more.
            } catch (SocketException _) {
                return sent;
            }
        }
        return MOST_DROPS;
    }

    @Test
    void half_a_body_is_not_waited_for_and_the_next_request_is_answered() throws Exception {
        try (var socket = connect()) {
            send(
                    socket,
                    "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Cookie: XSRF-TOKEN=x\r\nX-XSRF-TOKEN: x\r\nContent-Length: 100\r\n\r\n{");
            assertThat(answer(socket)).matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 4"));
        }
        get("/api/who").expectStatus().isOk();
    }
}
