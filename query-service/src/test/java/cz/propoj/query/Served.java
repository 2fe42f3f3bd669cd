package cz.propoj.query;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Sessions;
import cz.propoj.testdata.EventSink;
import cz.propoj.testdata.TestNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole query service over a database in memory, with people who are signed in and a log to append to. */
public final class Served implements AutoCloseable {
    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final ConfigurableApplicationContext context;
    private final WebTestClient client;
    private final Map<String, Long> sequences = new HashMap<>();

    /** Somebody with a session. */
    public record Person(AccountId account, String token) {}

    public Served() {
        try {
            var folder = Files.createTempDirectory("propoj-query");
            var application = new SpringApplication(QueryServiceApplication.class);
            application.addInitializers(
                    starting -> starting.getBeanFactory().registerSingleton("noSlices", new NoSlices()));
            context = application.run(
                    "--server.port=0",
                    "--propoj.mongo.uri=" + server.connectionString(),
                    "--propoj.keys=" + folder.resolve("keys.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public WebTestClient client() {
        return client;
    }

    public Vault vault() {
        return bean(Vault.class);
    }

    /** Other tests' ways of starting parts of the service are no part of it. */
    private static final class NoSlices extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getClassMetadata().getClassName().endsWith("Slice");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoSlices;
        }

        @Override
        public int hashCode() {
            return NoSlices.class.hashCode();
        }
    }

    /** Signs somebody in who has these roles in the network. */
    public Person person(String name, @Nullable NetworkId network, Role... roles) {
        return person(
                name,
                Stream.of(roles)
                        .map(role -> new Grant(role, role == Role.ADMINISTRATOR ? null : network, null))
                        .toArray(Grant[]::new));
    }

    /** Signs somebody in who has these roles, each in a network of its own. */
    public Person person(String name, Grant... grants) {
        var account = new AccountId(UUID.randomUUID());
        var accounts = bean(Accounts.class);
        accounts.create(account, name, name, "heslo, které nikdo neuhodne");
        accounts.update(account, List.of(grants), false);
        var token = bean(Sessions.class)
                .begin(accounts.find(account).orElseThrow(), "test")
                .token();
        return new Person(account, token);
    }

    /** Appends events of one record; returns the position of the last. */
    public long append(
            @Nullable NetworkId network,
            Object record,
            @Nullable LocalDate effectiveOn,
            @Nullable Person by,
            Object... events) {
        var commit = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var meta = new HashMap<String, Object>();
            if (network != null) {
                meta.put(Meta.NETWORK, network.value());
            }
            if (effectiveOn != null) {
                meta.put(Meta.EFFECTIVE_ON, effectiveOn.toString());
            }
            if (by != null) {
                meta.put(Meta.ACCOUNT, by.account().toString());
            }
            var sequence = sequences.merge(record.toString(), 1L, Long::sum) - 1;
            commit.add(new GenericDomainEventMessage<>(
                    "Record",
                    record.toString(),
                    sequence,
                    event,
                    MetaData.from(meta),
                    UUID.randomUUID().toString(),
                    Instant.now()));
        }
        bean(EventLog.class).eventStore().publish(commit);
        return head();
    }

    /** The position of the last event. */
    public long head() {
        return bean(EventLog.class).head();
    }

    /** A network, to tell of it as somebody. */
    public TestNetwork network(NetworkId network, @Nullable Person by) {
        return new TestNetwork(network, new EventSink() {
            @Override
            public void append(NetworkId id, String record, @Nullable LocalDate effectiveOn, List<Object> events) {
                Served.this.append(id, record, effectiveOn, by, events.toArray());
            }

            @Override
            public void confide(UUID record, Map<String, String> texts) {
                vault().putAll(record, texts);
            }
        });
    }

    /** What the service answers, which has to be all right; asked as {@link #get}. */
    public Answer ask(Person who, String path, Object... args) {
        return new Answer(get(who, path, args), 200);
    }

    /** What the service answers to a question that makes no sense. */
    public Answer refused(Person who, String path, Object... args) {
        return new Answer(get(who, path, args), 422);
    }

    /** Asks as somebody; {@code %s} in the path stands for the arguments. */
    public WebTestClient.ResponseSpec get(Person who, String path, Object... args) {
        var filled = path.replace(" ", "%20");
        for (var arg : args) {
            filled = filled.replaceFirst("%s", arg.toString());
        }
        var wanted = filled;
        return client.get()
                .uri(uri -> URI.create(uri.build() + wanted))
                .cookie(Sessions.COOKIE, who.token())
                .exchange();
    }

    @Override
    public void close() {
        context.close();
        server.close();
    }
}
