package cz.propoj.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the running service over HTTP, signed in or not. */
final class Asker {
    private static final String CSRF = "a-token-of-the-walk";
    private static final Duration LIVE = Duration.ofMillis(700);
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String address;
    private final @Nullable String session;
    private final String csrf;

    /**
     * An answer with everything in it as text: files of Office are unpacked, of a live feed there is what came in a moment.
     *
     * @param type of its content, without parameters
     */
    record Reply(int status, String type, String text) {
        boolean isGood() {
            return status < 400;
        }

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    private Asker(String address, @Nullable String session, String csrf) {
        this.address = address;
        this.session = session;
        this.csrf = csrf;
    }

    static Asker nobody(String address) {
        return new Asker(address, null, CSRF);
    }

    static Asker signedIn(String address, String login, String password) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/api/session"))
                    .header("Cookie", "XSRF-TOKEN=" + CSRF)
                    .header("X-XSRF-TOKEN", CSRF)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("login", login, "password", password))))
                    .build();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Asker(address, cookie(answer, "propoj_session"), cookie(answer, "XSRF-TOKEN"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.substring(name.length() + 1, set.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    /**
     * Looks.
     *
     * @param accept kind of answer; a page is asked for as a browser does it
     */
    Reply get(String path, String accept) {
        return ask("GET", path, accept, null, BodyPublishers.noBody(), Map.of());
    }

    Reply send(String method, String path, Object body) {
        return send(method, path, body, Map.of());
    }

    /**
     * Changes something.
     *
     * @param version that was read; null: none is told
     */
    Reply send(String method, String path, Object body, @Nullable Long version) {
        return send(
                method, path, body, version == null ? Map.of() : Map.of("If-Match", '"' + version.toString() + '"'));
    }

    /**
     * Changes something.
     *
     * @param headers such as the key that makes the request repeatable
     */
    Reply send(String method, String path, Object body, Map<String, String> headers) {
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return ask(method, path, "application/json", "application/json", json, headers);
    }

    Reply upload(String path, String name, byte[] file) {
        return upload(path, Map.of(name, file), Map.of());
    }

    Reply upload(String path, Map<String, byte[]> files, Map<String, String> headers) {
        var boundary = "walkwalkwalk";
        var body = new ByteArrayOutputStream();
        files.forEach((name, file) -> {
            var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ask(
                "POST",
                path,
                "application/json",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()),
                headers);
    }

    byte[] file(String path) {
        return answer(path, "*/*", Map.of()).body();
    }

    /**
     * Looks, and has the answer as it came.
     *
     * @param headers with those of the same name instead of the usual ones
     */
    HttpResponse<byte[]> answer(String path, String accept, Map<String, String> headers) {
        try {
            return CLIENT.send(
                    request("GET", path, accept, null, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply ask(
            String method,
            String path,
            String accept,
            @Nullable String type,
            BodyPublisher body,
            Map<String, String> headers) {
        for (var tried = 1; ; tried++) {
            try {
                return told(request(method, path, accept, type, body, headers));
            } catch (IOException e) {
                // A kept connection may have been closed by the other side meanwhile; what reads may be asked once
                // more.
                if (tried > 2 || !method.equals("GET")) {
                    throw new UncheckedIOException(path, e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Reply told(HttpRequest request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, BodyHandlers.ofInputStream());
        var kind = answer.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
        return new Reply(answer.statusCode(), kind, headers(answer) + text(answer, kind));
    }

    private HttpRequest request(
            String method,
            String path,
            String accept,
            @Nullable String type,
            BodyPublisher body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body)
                .header("Accept", accept)
                .header("Accept-Language", "cs")
                .header("X-XSRF-TOKEN", csrf)
                .header("Cookie", "XSRF-TOKEN=" + csrf + (session == null ? "" : "; propoj_session=" + session));
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** What stands in names of files and addresses is told, too. */
    private static String headers(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-disposition").orElse("")
                + answer.headers().firstValue("location").orElse("");
    }

    private static String text(HttpResponse<InputStream> answer, String kind) throws IOException {
        try (var in = answer.body()) {
            if (kind.equals("text/event-stream")) {
                return live(in);
            }
            var bytes = in.readAllBytes();
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                    ? unpacked(bytes)
                    : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String live(InputStream in) {
        var told = new ByteArrayOutputStream();
        var reading = Thread.ofVirtual().start(() -> {
            try {
                in.transferTo(told);
            } catch (IOException e) {
                told.write('\n');
            }
        });
        try {
            reading.join(LIVE);
            in.close();
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    /** By its directory, as programs for sheets read it: the entries of a streamed file do not know their own sizes. */
    private static String unpacked(byte[] file) throws IOException {
        var text = new StringBuilder();
        var kept = Files.createTempFile("walk", ".zip");
        try {
            Files.write(kept, file);
            try (var zip = new ZipFile(kept.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    try (var in = zip.getInputStream(entry)) {
                        text.append(entry.getName())
                                .append('\n')
                                .append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } finally {
            Files.delete(kept);
        }
        return text.toString();
    }
}
