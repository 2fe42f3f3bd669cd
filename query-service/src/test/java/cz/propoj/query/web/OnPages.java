package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.TagsInLine;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Asks the {@link PageSlice}, which starts once for all classes that extend this one. */
@SpringBootTest(
        classes = PageSlice.class,
        properties = {"management.endpoint.health.validate-group-membership=false", "logging.structured.format.console="
        })
public abstract class OnPages {
    @Autowired
    public WebTestClient client;

    /** The page in Czech, with every tag in a line. */
    protected String get(String page) {
        return get("cs", page, 200);
    }

    protected String get(String language, String page, int status) {
        return TagsInLine.of(asSent(language, page, status));
    }

    protected String asSent(String language, String page, int status) {
        return text(
                client.get()
                        .uri(URI.create(page))
                        .cookie("lang", language)
                        .accept(MediaType.TEXT_HTML)
                        .exchange(),
                page,
                status);
    }

    /** What is put beside a list. */
    protected String slot(String page) {
        return text(
                client.get()
                        .uri(URI.create(page))
                        .header("HX-Target", "record-slot")
                        .exchange(),
                page,
                200);
    }

    protected static String text(ResponseSpec response, String page, int status) {
        return Objects.requireNonNullElse(
                response.expectStatus()
                        .value(found -> assertThat(found).as(page).isEqualTo(status))
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
    }
}
