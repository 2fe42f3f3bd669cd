package cz.propoj.benchmarks.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A signed-in client that sends HTTP requests. */
final class SignedInClient {
    private static final Pattern SESSION = Pattern.compile("propoj_session=([^;]+)");
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private String token = "a-token-of-the-benchmark";
    private String cookies = "XSRF-TOKEN=" + token;

    private SignedInClient(String address) {
        this.address = address;
    }

    static SignedInClient nobody(String address) {
        return new SignedInClient(address);
    }

    /** The same person at another service. */
    SignedInClient at(String other) {
        var visitor = new SignedInClient(other);
        visitor.token = token;
        visitor.cookies = cookies;
        return visitor;
    }

    boolean isAnswered(String path) {
        try {
            return ask(path) == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    static SignedInClient signedIn(String address, String login, String password) {
        var visitor = new SignedInClient(address);
        var answer = visitor.send("POST", "/api/session", """
                {"login": "%s", "password": "%s"}""".formatted(login, password), null);
        var told = String.join("\n", answer.headers().allValues("Set-Cookie"));
        var session = SESSION.matcher(told);
        var token = TOKEN.matcher(told);
        if (!session.find() || !token.find()) {
            throw new IllegalStateException("signing in was refused: " + answer.statusCode());
        }
        visitor.token = token.group(1);
        visitor.cookies = "XSRF-TOKEN=" + visitor.token + "; propoj_session=" + session.group(1);
        return visitor;
    }

    /** The body of what has to be answered well. */
    String get(String path) {
        return good(send("GET", path, null, null)).body();
    }

    String change(String method, String path, String body, @Nullable Long version) {
        return good(send(method, path, body, version)).body();
    }

    /** Whether a change is not allowed; otherwise it has to be answered well. */
    boolean isRefused(String method, String path, String body) {
        var answer = send(method, path, body, null);
        if (answer.statusCode() == 403) {
            return true;
        }
        var _ = good(answer);
        return false;
    }

    /** The status, whatever it is. */
    int ask(String path) {
        return send("GET", path, null, null).statusCode();
    }

    private static HttpResponse<String> good(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.uri() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable Long version) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The values of a member in a JSON text, in their order. */
    static List<String> all(String json, String member) {
        return Pattern.compile('"' + member + "\":\"?([^\",}]+)")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String first(String json, String member) {
        return all(json, member).getFirst();
    }
}
