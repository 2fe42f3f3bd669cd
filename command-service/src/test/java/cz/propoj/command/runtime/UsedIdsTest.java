package cz.propoj.command.runtime;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import cz.propoj.command.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An id that belongs to a record of another kind, in an address or by a key that was used before. */
class UsedIdsTest {
    private static final String BASE = "/api/networks/" + TACHOV;

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    private static Map<String, Object> actor() {
        return ChangesOverHttpTest.organisation("Aktér " + UUID.randomUUID());
    }

    private static Map<String, Object> platform() {
        return Map.of("standing", Map.of("name", "Stůl " + UUID.randomUUID(), "type", "INTERDISCIPLINARY"));
    }

    private String id(String path, Map<String, Object> body) {
        var reply = coordinator.post(BASE + path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.id();
    }

    @Test
    void of_another_kind_in_an_address_is_not_found() {
        var platform = id("/platforms", platform());
        var actor = id("/actors", actor());

        for (var reply : List.of(
                coordinator.put(
                        BASE + "/actors/" + platform + "/identity", 0, Objects.requireNonNull(actor().get("identity"))),
                coordinator.put(
                        BASE + "/platforms/" + actor + "/standing",
                        0,
                        Objects.requireNonNull(platform().get("standing"))),
                coordinator.post(BASE + "/actors/" + platform + "/verify", Map.of()),
                coordinator.put(BASE + "/topics/" + actor, 0, Map.of("title", "Téma")),
                coordinator.put(BASE + "/recommendations/" + actor, 0, Map.of("title", "Doporučení")),
                coordinator.delete(BASE + "/notes/" + platform, 0))) {
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(404);
        }
    }

    @Test
    void of_a_key_whose_answer_is_forgotten_is_said_and_nothing_is_done_twice() {
        var key = UUID.randomUUID().toString();
        var body = actor();
        var first = coordinator.post(BASE + "/actors", body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);

        forgetAnswers();
        assertThat(coordinator
                        .post(BASE + "/actors", body, "Idempotency-Key", key)
                        .id())
                .isEqualTo(first.id());
        for (var other : List.of(Map.entry("/platforms", platform()), Map.entry("/actors", actor()))) {
            forgetAnswers();
            var reply = coordinator.post(BASE + other.getKey(), other.getValue(), "Idempotency-Key", key);
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(409);
            assertThat(reply.body().toString()).contains("rule");
        }
    }

    private void forgetAnswers() {
        service.bean(MongoDatabase.class).getCollection("first_answers").deleteMany(new Document());
    }
}
