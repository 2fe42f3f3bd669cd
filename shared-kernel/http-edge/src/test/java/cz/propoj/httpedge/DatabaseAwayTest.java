package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class DatabaseAwayTest {
    @Test
    void a_service_without_its_database_is_alive_and_not_ready_and_asks_to_try_again(@TempDir Path folder) {
        var database = EmbeddedMongo.inMemory();
        var settings = SmallApplication.settings(folder);
        settings[1] = "--propoj.mongo.uri=" + database.connectionString();
        try (var context = SpringApplication.run(SmallApplication.class, settings)) {
            var client = WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                    .responseTimeout(Duration.ofSeconds(30))
                    .build();
            client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();

            database.close();

            client.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503);
            client.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            var refused = client.get()
                    .uri("/api/who")
                    .cookie(Sessions.COOKIE, "some-token")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody(String.class)
                    .returnResult();
            assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("3");
            assertThat(refused.getResponseBody()).contains("Databáze právě neodpovídá");
        }
    }
}
