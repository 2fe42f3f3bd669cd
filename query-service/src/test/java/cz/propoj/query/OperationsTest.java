package cz.propoj.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsTest extends OnTheScene {
    @Test
    void show_each_projection_to_administrators_only() {
        served.get(coordinator, "/api/operations/projections").expectStatus().isForbidden();
        served.get(administrator, "/api/operations/projections")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(8)
                .jsonPath("$.items[*].deadLetters")
                .value((List<Integer> letters) -> assertThat(letters).containsOnly(0));
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
        served.get(coordinator, "/api/openapi.json")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value((String version) -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.paths")
                .value((Map<String, Map<String, Map<String, Object>>> paths) -> {
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
