package cz.propoj.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import cz.propoj.command.access.FirstAdministrator;
import cz.propoj.command.access.Invitations;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.CsrfTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running command service with an embedded database in memory, shared by all tests of the module. */
public final class Service {
    public static final String CSRF = "a-token-of-the-test";
    public static final NetworkId TACHOV = new NetworkId("orp-3215");
    public static final NetworkId DOBRIS = new NetworkId("orp-2104");
    public static final String PASSWORD = "dlouhé heslo pro zkoušku";

    private static final class Holder {
        static final Service ONE = new Service();
    }

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final Path keys;
    private final ConfigurableApplicationContext context;
    private final WebTestClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    private Service() {
        try {
            keys = Files.createTempDirectory("propoj-command").resolve("keys.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = anotherInstance();
        client = client(context);
        var invitations = bean(Invitations.class);
        invitations.open("admin", "Správa", PASSWORD, List.of(new Grant(Role.ADMINISTRATOR, null, null)), null);
        var admin = signedIn("admin");
        for (var network : List.of(TACHOV, DOBRIS)) {
            admin.post("/api/networks", Map.of("network", network.value(), "effectiveOn", "2024-01-01"))
                    .is(201);
        }
        open("koordinator", Role.COORDINATOR, TACHOV);
        open("soused", Role.COORDINATOR, DOBRIS);
        open("ctenar", Role.READER, TACHOV);
        open("manazer", Role.CASE_MANAGER, TACHOV);
    }

    /** What the service says to whoever starts it. */
    @Configuration(proxyBeanMethods = false)
    public static class Told implements FirstAdministrator.Announcement {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void say(String text) {
            said.add(text);
        }

        public String all() {
            return String.join("\n", said);
        }
    }

    public static Service running() {
        return Holder.ONE;
    }

    /** One more process, as it were, on the same database. */
    public ConfigurableApplicationContext anotherInstance() {
        return SpringApplication.run(new Class<?>[] {CommandServiceApplication.class, Told.class}, new String[] {
            "--server.port=0", "--propoj.mongo.uri=" + server.connectionString(), "--propoj.keys=" + keys
        });
    }

    private static WebTestClient client(ConfigurableApplicationContext instance) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + instance.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The same person, asking another instance. */
    public Person at(ConfigurableApplicationContext instance, Person who) {
        return new Person(client(instance), who.session);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public WebTestClient client() {
        return client;
    }

    private void open(String login, Role role, NetworkId network) {
        bean(Invitations.class).open(login, "Jméno " + login, PASSWORD, List.of(new Grant(role, network, null)), null);
    }

    /** Somebody new who looks after that actor in Tachov. */
    public Person staffOf(String actor) {
        var login = "zastupce-" + UUID.randomUUID().toString().substring(0, 8);
        bean(Invitations.class)
                .open(login, "Zástupce", PASSWORD, List.of(new Grant(Role.ACTOR, TACHOV, ActorId.of(actor))), null);
        return signedIn(login);
    }

    /** Everything that stands in the log, as text. */
    public String log() {
        try (var events = bean(EventLog.class).readFrom(0)) {
            return events.map(event -> event.getPayload() + " " + event.getMetaData())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Everything that stands in the database, as text. */
    public String database() {
        var database = bean(MongoDatabase.class);
        var all = new StringBuilder();
        for (var name : database.listCollectionNames()) {
            database.getCollection(name).find().forEach(document -> all.append(document.toJson())
                    .append('\n'));
        }
        return all.toString();
    }

    /** Somebody who is signed in. */
    public Person signedIn(String login) {
        return signedIn(login, PASSWORD);
    }

    public Person signedIn(String login, String password) {
        var result = client.post()
                .uri("/api/session")
                .cookie("XSRF-TOKEN", CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .bodyValue(Map.of("login", login, "password", password))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return new Person(
                client,
                Objects.requireNonNull(result.getResponseCookies().getFirst("propoj_session"))
                        .getValue());
    }

    /** An answer, whatever it is. */
    public record Reply(int status, String location, JsonNode body) {
        /** It has that status. */
        public Reply is(int expected) {
            return is(expected, "the answer");
        }

        public Reply is(int expected, String why) {
            assertThat(status).as("%s: %s", why, body).isEqualTo(expected);
            return this;
        }

        public String id() {
            return body.path("id").asString();
        }

        public long version() {
            return body.path("version").asLong(-1);
        }

        public String pointers() {
            return body.path("errors").values().stream()
                    .map(error -> error.path("pointer").asString())
                    .collect(Collectors.joining(" "));
        }
    }

    public final class Person {
        private final WebTestClient client;
        private final String session;

        private Person(WebTestClient client, String session) {
            this.client = client;
            this.session = session;
        }

        public Reply post(String path, Object body, String... headers) {
            return ask(HttpMethod.POST, path, body, headers);
        }

        public Reply put(String path, long version, Object body) {
            return ask(HttpMethod.PUT, path, body, "If-Match", "\"" + version + "\"");
        }

        public Reply get(String path) {
            return ask(HttpMethod.GET, path, "");
        }

        public Reply delete(String path) {
            return ask(HttpMethod.DELETE, path, "");
        }

        public Reply delete(String path, long version) {
            return ask(HttpMethod.DELETE, path, "", "If-Match", "\"" + version + "\"");
        }

        public Reply ask(HttpMethod method, String path, Object body, String... headers) {
            var request = client.method(method)
                    .uri(path)
                    .cookie("propoj_session", session)
                    .header("X-XSRF-TOKEN", bean(CsrfTokens.class).of(session))
                    .contentType(MediaType.APPLICATION_JSON);
            for (var i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            if (!"".equals(body)) {
                request.bodyValue(body);
            }
            var result = request.exchange().expectBody(String.class).returnResult();
            var text = result.getResponseBody();
            var location = result.getResponseHeaders().getFirst("Location");
            return new Reply(
                    result.getStatus().value(),
                    location == null ? "" : location,
                    json.readTree(text == null || text.isBlank() ? "{}" : text));
        }
    }
}
