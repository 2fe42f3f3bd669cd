package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cz.propoj.standalone.demonstration.Demonstration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in front of the services, as it is delivered: a real nginx with our configuration. */
class ProxyTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String UPLOADS = "/api/networks/orp-3215/workbooks";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNginx() {
        assumeTrue(Nginx.program().isPresent(), "nginx is not installed: the configuration of the proxy is not tried");
    }

    /** In front of a server that tells what has come to it. */
    static class Between {
        private final BlockingQueue<Headers> asked = new LinkedBlockingQueue<>();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final HttpServer server;

        Between() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        /** Tells at once that a request has come; of a feed a second event comes only when the first was read. */
        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                asked.add(exchange.getRequestHeaders());
                var isFeed = exchange.getRequestURI().getPath().matches(".*/(feed|events)");
                if (isFeed) {
                    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                } else {
                    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                }
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("data:first\n\n".getBytes(StandardCharsets.US_ASCII));
                exchange.getResponseBody().flush();
                if (isFeed) {
                    goOn.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                    exchange.getResponseBody().write("data:second\n\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Between behind;
    private Nginx proxy;

    @BeforeEach
    void start() throws IOException {
        behind = new Between();
        proxy = Nginx.before(behind.port(), folder);
    }

    @AfterEach
    void stop() {
        if (proxy != null) {
            proxy.close();
            behind.server.stop(0);
        }
    }

    private Headers asked() throws InterruptedException {
        var headers = behind.asked.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(headers).as("a request came through").isNotNull();
        return headers;
    }

    private static Socket send(Nginx to, String head) throws IOException {
        var socket = to.connect();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String lineWith(BufferedReader answer, String text) throws IOException {
        var line = answer.readLine();
        while (line != null && !line.contains(text)) {
            line = answer.readLine();
        }
        return line == null ? "the answer ended" : line;
    }

    @Test
    void takes_away_what_a_request_claims_of_itself_and_says_where_it_came_from() throws Exception {
        try (var socket = send(
                proxy,
                String.join(
                        "\r\n",
                        "GET /api/networks HTTP/1.1",
                        "Host: propoj.mesto.cz",
                        "Connection: close",
                        "X-Forwarded-For: 203.0.113.9",
                        "Forwarded: for=203.0.113.9;host=evil.example",
                        "X-Forwarded-Proto: gopher",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Port: 1",
                        "X-Forwarded-Prefix: /evil",
                        "X-Forwarded-Ssl: on",
                        "",
                        ""))) {
            assertThat(reader(socket).readLine()).isEqualTo("HTTP/1.1 200 OK");
        }

        var headers = asked();

        assertThat(headers)
                .doesNotContainKeys(
                        "Forwarded",
                        "X-forwarded-proto",
                        "X-forwarded-host",
                        "X-forwarded-port",
                        "X-forwarded-prefix",
                        "X-forwarded-ssl");
        assertThat(headers.getFirst("X-Forwarded-For")).endsWith(", 127.0.0.1");
        assertThat(headers.getFirst("Host")).isEqualTo("propoj.mesto.cz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/networks/orp-3215/notices/feed", UPLOADS + "/5d3c1de8-0d2c-4f1b-9d55-1f0f3a8c2a01/events"})
    void passes_each_event_of_a_feed_on_at_once(String feed) throws Exception {
        try (var socket = send(proxy, "GET " + feed + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            var answer = reader(socket);
            assertThat(lineWith(answer, "first")).isEqualTo("data:first");
            behind.goOn.countDown();
            assertThat(lineWith(answer, "second")).isEqualTo("data:second");
        }
    }

    @Test
    void passes_workbooks_on_as_they_arrive() throws Exception {
        try (var socket = send(
                proxy,
                "POST " + UPLOADS
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\n\r\nabc")) {
            assertThat(asked().getFirst("Content-Length")).isEqualTo("6");
            socket.getOutputStream().write("def".getBytes(StandardCharsets.US_ASCII));
            assertThat(reader(socket).readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "en"})
    void refuses_what_is_too_large_before_it_has_come(String language) throws Exception {
        assertThat(refused(UPLOADS, 102 * MEGABYTE, language))
                .contains(language.equals("cs") ? "Příliš velké" : "Too large");
        assertThat(refused("/api/networks/orp-3215/actors", 3 * MEGABYTE, language))
                .contains("too-large");
        assertThat(behind.asked).isEmpty();
    }

    private String refused(String path, int bytes, String language) throws IOException {
        try (var socket = send(
                proxy,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: " + language
                        + "\r\nContent-Length: " + bytes + "\r\n\r\n")) {
            var answer = reader(socket);
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
            assertThat(lineWith(answer, "Content-Type")).isEqualTo("Content-Type: application/problem+json");
            assertThat(lineWith(answer, "Cache-Control")).isEqualTo("Cache-Control: no-store");
            // Not to the end: the connection is kept open for a while, so that the sender reads the answer at all.
            var body = new StringBuilder();
            while (body.indexOf("}") < 0) {
                body.append((char) answer.read());
            }
            return body.toString();
        }
    }

    @Test
    @ExtendWith(WithDemonstration.class)
    void takes_workbooks_of_more_than_25_megabytes_to_the_service(SharedDemonstration demonstration) throws Exception {
        var port = URI.create(demonstration.address()).getPort();
        try (var inFront = Nginx.before(port, folder)) {
            var coordinator = Asker.signedIn(inFront.address(), Demonstration.LOGIN, Demonstration.PASSWORD);
            var file = new byte[30 * MEGABYTE];
            new Random(1).nextBytes(file);

            var taken = coordinator.upload(UPLOADS, "akteri.xlsx", file);

            assertThat(taken.status()).isEqualTo(202);
        }
    }
}
