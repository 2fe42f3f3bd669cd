package cz.propoj.benchmarks.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service as a program on the network sees it. */
final class ServiceClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CSRF = "XSRF-TOKEN=";
    private static final String NOBODY = CSRF + "a-token-of-the-test";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    ServiceClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** An answer; the session, as the cookies to be sent, is empty unless this was a sign-in. */
    record Answer(int status, JsonNode body, boolean saysWhenToRetry, String session) {}

    boolean isReady() {
        try {
            return ask("GET", "/actuator/health/readiness", "", Map.of()).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    String signIn(String login, String password) {
        return ask("POST", "/api/session", "", Map.of("login", login, "password", password))
                .session();
    }

    Answer get(String path, String session) {
        return ask("GET", path, session, Map.of());
    }

    Answer post(String path, String session, Map<String, ?> body, String... headers) {
        return ask("POST", path, session, body, headers);
    }

    /** As a browser sends a form with so many files. */
    Answer upload(String path, String session, byte[] file, int files) {
        var boundary = "the-next-part";
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        for (var n = 0; n < files; n++) {
            parts.add(HttpRequest.BodyPublishers.ofString(
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"sesit-" + n
                            + ".xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(HttpRequest.BodyPublishers.ofByteArray(file));
            parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        }
        parts.add(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return send(request(path, session)
                .timeout(PATIENCE.multipliedBy(15))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new))));
    }

    private HttpRequest.Builder request(String path, String session) {
        var cookies = session.isEmpty() ? NOBODY : session;
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", cookies.substring(cookies.indexOf(CSRF) + CSRF.length()));
    }

    private Answer ask(String method, String path, String session, Map<String, ?> body, String... headers) {
        var request = request(path, session)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(json && !text.isBlank() ? text : "{}"),
                    response.headers().firstValue("Retry-After").isPresent(),
                    response.headers().allValues("Set-Cookie").stream()
                            .filter(cookie -> cookie.startsWith("propoj_session=") || cookie.startsWith(CSRF))
                            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                            .sorted(Comparator.reverseOrder())
                            .collect(Collectors.joining("; ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
