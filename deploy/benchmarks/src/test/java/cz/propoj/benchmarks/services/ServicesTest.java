package cz.propoj.benchmarks.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.eventlog.domain.PropojLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command services and a query service, each a process of its own, on one database. */
class ServicesTest {
    /** Seconds on an idle machine; on a crowded one a service was seen to take two minutes. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String PASSWORD = "dlouhé heslo pro zkoušku";
    private static final String ACTORS = "/api/networks/orp-3215/actors";

    private static ServiceClient.Answer register(ServiceClient command, String session, String name) {
        return register(command, session, name, UUID.randomUUID().toString());
    }

    private static ServiceClient.Answer register(ServiceClient command, String session, String name, String key) {
        return command.post(
                ACTORS,
                session,
                Map.of("identity", Map.of("name", name, "kind", "ORGANISATION")),
                "Idempotency-Key",
                key);
    }

    @Test
    void a_change_through_one_service_is_seen_by_another_and_all_go_on_when_the_database_was_away(@TempDir Path folder)
            throws IOException {
        try (var services = new Services(folder)) {
            var command = services.command("command-1");
            // The first service makes the key and the first account; the others find them.
            await().atMost(START)
                    .until(() -> command.isReady()
                            && !services.firstPassword("command-1").isEmpty());
            var other = services.command("command-2");
            var query = services.query("query");
            await().atMost(START).until(() -> other.isReady() && query.isReady());
            var session = prepare(command, services.firstPassword("command-1"));

            seen(query, session, register(other, session, "Poradna Jedna"), "Poradna Jedna");
            seen(query, session, register(command, session, "Poradna Dva"), "Poradna Dva");

            var refused = whileTheDatabaseIsAway(services, List.of(command, other), query, session);

            var last = new ArrayList<ServiceClient.Answer>();
            refused.forEach((key, name) -> await().atMost(RECOVERY).untilAsserted(() -> {
                var answer = register(other, session, name, key);
                assertThat(answer.status()).isEqualTo(201);
                last.add(answer);
            }));
            refused.values().forEach(name -> seen(query, session, last.getLast(), name));
            assertThat(services.allAlive()).isTrue();
            assertThat(registered(services.uri()))
                    .contains("Poradna Jedna", "Poradna Dva")
                    .containsAll(refused.values())
                    .hasSize(2 + refused.size())
                    .doesNotHaveDuplicates();

            services.killDatabase();
            services.terminate();
            await("all services have ended although the database is away")
                    .atMost(RECOVERY)
                    .until(services::allEnded);
        }
    }

    private static String prepare(ServiceClient command, String firstPassword) {
        var administrator = command.signIn("spravce", firstPassword);
        assertThat(command.post(
                                "/api/networks",
                                administrator,
                                Map.of("network", "orp-3215", "effectiveOn", "2024-01-01"))
                        .status())
                .isEqualTo(201);
        var grants = List.of(Map.of("role", "COORDINATOR", "network", "orp-3215"));
        assertThat(command.post(
                                "/api/accounts",
                                administrator,
                                Map.of(
                                        "login",
                                        "koordinator",
                                        "name",
                                        "Koordinace",
                                        "password",
                                        PASSWORD,
                                        "grants",
                                        grants))
                        .status())
                .isEqualTo(201);
        return command.signIn("koordinator", PASSWORD);
    }

    /** The reader names the position of the change and sees it, whichever service took it. */
    private static void seen(ServiceClient query, String session, ServiceClient.Answer change, String name) {
        assertThat(change.status()).isEqualTo(201);
        var position = change.body().path("position").asLong(-1);
        await().atMost(RECOVERY).untilAsserted(() -> {
            var list = query.get(ACTORS + "?after=" + position, session);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().toString()).contains(name);
        });
    }

    /** Returns the wishes that were refused, by their keys. */
    private static Map<String, String> whileTheDatabaseIsAway(
            Services services, List<ServiceClient> commands, ServiceClient query, String session) throws IOException {
        var refused = new LinkedHashMap<String, String>();
        services.killDatabase();
        var gone = System.nanoTime();
        await().atMost(AWAY.multipliedBy(6)).until(() -> {
            for (var command : commands) {
                var name = "Odmítnutá " + refused.size();
                var key = UUID.randomUUID().toString();
                var answer = register(command, session, name, key);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.saysWhenToRetry()).isTrue();
                assertThat(answer.body().path("title").asString()).isNotEmpty();
                refused.put(key, name);
            }
            var reading = query.get(ACTORS, session);
            assertThat(reading.status()).isIn(200, 503);
            assertThat(reading.status() == 200 || reading.saysWhenToRetry()).isTrue();
            return System.nanoTime() - gone > AWAY.toNanos();
        });
        services.startDatabase();
        return refused;
    }

    private static List<String> registered(String uri) {
        try (var client = MongoClients.create(uri);
                var log = PropojLog.open(client.getDatabase("propoj"))) {
            assertThat(log.verification().verify().isWhole()).isTrue();
            try (var events = log.readFrom(0)) {
                return events.map(event -> event.getPayload() instanceof ActorEvent.ActorRegistered registration
                                ? registration.profile().identity().name()
                                : null)
                        .filter(Objects::nonNull)
                        .toList();
            }
        }
    }
}
