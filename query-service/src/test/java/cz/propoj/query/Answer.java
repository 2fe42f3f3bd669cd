package cz.propoj.query;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** An answer with what was asked for. */
public final class Answer {
    private final BodyContentSpec body;

    public Answer(ResponseSpec response, int status) {
        body = response.expectStatus().isEqualTo(status).expectBody();
    }

    /** It is JSON that has this there. */
    public Answer is(String path, Object value) {
        body.jsonPath(path).isEqualTo(value);
        return this;
    }

    /** It is JSON that has nothing there. */
    public Answer isMissing(String path) {
        body.jsonPath(path).doesNotExist();
        return this;
    }

    /** It is JSON that has an empty list or nothing there. */
    public Answer isEmpty(String path) {
        body.jsonPath(path).isEmpty();
        return this;
    }

    /** It is JSON, and what it has there stands the check. */
    public <T> Answer has(String path, Consumer<T> check) {
        body.jsonPath(path).value(check);
        return this;
    }

    public byte[] bytes() {
        return Objects.requireNonNull(body.returnResult().getResponseBody());
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
