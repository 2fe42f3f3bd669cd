package cz.propoj.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.httpedge.CsrfTokens;
import cz.propoj.httpedge.Sessions;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import cz.propoj.query.networkmap.rows.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class OperationsTest extends OnTheScene {
    @Test
    void show_each_projection_to_administrators_only() {
        served.get(coordinator, "/api/operations/projections").expectStatus().isForbidden();
        served.ask(administrator, "/api/operations/projections")
                .is("$.items.length()", Kinds.ALL.size())
                .has("$.items[*].deadLetters", (List<Integer> letters) -> assertThat(letters)
                        .containsOnly(0));
    }

    @Test
    void verify_the_log_and_give_a_checkpoint_against_which_it_is_verified_again() {
        for (var other : List.of(reader, caseManager)) {
            post(other, "/api/operations/log/verification", null).expectStatus().isForbidden();
            served.get(other, "/api/operations/log/checkpoint").expectStatus().isForbidden();
        }
        post(coordinator, "/api/operations/log/verification", null)
                .expectStatus()
                .isOk();
        var checkpoint = served.get(administrator, "/api/operations/log/checkpoint")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment.*propoj-\\d+\\.json.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        post(administrator, "/api/operations/log/verification", checkpoint)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.whole")
                .isEqualTo(true)
                .jsonPath("$.head.hash")
                .value((String hash) -> assertThat(hash).hasSize(64));
        var other = String.valueOf(checkpoint).replaceFirst("[0-9a-f]{64}", "0".repeat(64));
        post(administrator, "/api/operations/log/verification", other)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.whole")
                .isEqualTo(false)
                .jsonPath("$.fault.kind")
                .isEqualTo("REWRITTEN");
        post(administrator, "/api/operations/log/verification", "{\"position\": 1}")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void name_what_waits_and_show_the_page_to_administrators_only() {
        served.ask(administrator, "/api/operations/projections/actors/dead-letters")
                .is("$.items.length()", 0);
        served.get(coordinator, "/sprava/provoz").expectStatus().isForbidden();
        assertThat(body(administrator, "/sprava/provoz")).contains("data-rebuild=\"actors\"");
    }

    private WebTestClient.ResponseSpec post(Served.Person who, String path, @Nullable String json) {
        var request = served.client()
                .post()
                .uri(path)
                .cookie(Sessions.COOKIE, who.token())
                .header("X-XSRF-TOKEN", served.bean(CsrfTokens.class).of(who.token()))
                .contentType(MediaType.APPLICATION_JSON);
        return json == null ? request.exchange() : request.bodyValue(json).exchange();
    }

    @Test
    void say_when_the_service_is_ready() {
        org.awaitility.Awaitility.await().untilAsserted(() -> served.client()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void describe_the_interface_as_OpenAPI_3_1_with_an_example_for_each_operation() {
        var undescribed = new ArrayList<String>();
        served.ask(coordinator, "/api/openapi.json")
                .has("$.openapi", (String version) -> assertThat(version).startsWith("3.1"))
                .has("$.paths", (Map<String, Map<String, Map<String, Object>>> paths) -> {
                    assertThat(paths).hasSizeGreaterThan(25);
                    paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
                        if (!operation.containsKey("summary")
                                || !String.valueOf(operation.get("responses")).contains("example=")
                                || operation.toString().contains("name=who")) {
                            undescribed.add(method + " " + path);
                        }
                    }));
                });
        assertThat(undescribed).isEmpty();
    }
}
