package cz.propoj.benchmarks.services;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import cz.propoj.benchmarks.Figure;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.domain.PropojLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * How soon reading goes on after the database was away. It is killed, and after a while started again at the same address;
 * meanwhile a change got into its files. Measured is the time from the moment at which it listens until the list of a query
 * service that was there all the time has the change. The peer is a program with the plain driver that was there all the time,
 * too, and does nothing but ask for the events after the last one that it knows.
 *
 * <p>Arguments: rounds (5) and seconds without a database (30).
 */
public final class OutageBench {
    private static final NetworkId NETWORK = new NetworkId("orp-3215");
    private static final String ACTORS = "/api/networks/" + NETWORK.value() + "/actors";
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration FIRST = Duration.ofSeconds(3);

    private final Path folder;
    private final Services services;
    private final ServiceClient query;
    private final String session;
    private final Executor threads;

    private OutageBench(Path folder, Services services, ServiceClient query, String session, Executor threads) {
        this.folder = folder;
        this.services = services;
        this.query = query;
        this.session = session;
        this.threads = threads;
    }

    public static void main(String[] args) throws IOException {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var away = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 30);
        var folder = Files.createTempDirectory("propoj-outage");
        try (var services = new Services(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var command = services.command("command");
            var beginning = new InitialSetup(services, command, "command");
            var query = services.query("query");
            InitialSetup.awaitReady(query);
            var bench = new OutageBench(folder, services, query, beginning.coordinator("koordinator"), threads);
            try (var plain = MongoClients.create(services.uri())) {
                after(() -> bench.isListed("") && isAfter(plain, -1));
                bench.round(plain, FIRST); // what runs for the first time is slow
                var worst = new Figure("", 0, 0);
                for (var round = 1; round <= rounds; round++) {
                    var figure = bench.round(plain, away);
                    figure.print();
                    worst = figure.ours() > worst.ours() ? figure : worst;
                }
                new Figure("outage-%ds-worst-ms".formatted(away.toSeconds()), worst.ours(), worst.peer()).print();
            }
        }
    }

    private Figure round(MongoClient plain, Duration away) throws IOException {
        var last = last(plain);
        services.killDatabase();
        var peer = CompletableFuture.supplyAsync(() -> after(() -> isAfter(plain, last)), threads);
        var until = System.nanoTime() + away.toNanos();
        var name = append();
        var ours = CompletableFuture.supplyAsync(() -> after(() -> isListed(name)), threads);
        LockSupport.parkNanos(until - System.nanoTime());
        services.startDatabase();
        var listens = System.nanoTime();
        return new Figure(
                "outage-%ds-seen-ms".formatted(away.toSeconds()),
                (ours.join() - listens) / 1e6,
                (peer.join() - listens) / 1e6);
    }

    /** Returns the name of a new actor in the log, which nobody else has open. */
    private String append() {
        var actor = new ActorId(UUID.randomUUID());
        var name = "Poradna " + actor;
        try (var server = EmbeddedMongo.open(folder.resolve("database"));
                var client = MongoClients.create(server.connectionString());
                var log = PropojLog.open(client.getDatabase("propoj"))) {
            log.eventStore()
                    .publish(List.of(new GenericDomainEventMessage<>(
                            "Record",
                            actor.toString(),
                            0,
                            new ActorEvent.ActorRegistered(
                                    actor,
                                    NETWORK,
                                    ActorProfile.of(new Identity(name, null, ActorKind.ORGANISATION, null))),
                            MetaData.from(Map.of(Meta.NETWORK, NETWORK.value(), Meta.EFFECTIVE_ON, "2025-01-01")),
                            UUID.randomUUID().toString(),
                            Instant.now())));
        }
        return name;
    }

    /** As long as the database is away the service may refuse. */
    private boolean isListed(String name) {
        try {
            var list = query.get(ACTORS + "?size=100", session);
            return list.status() == 200 && list.body().toString().contains(name);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static boolean isAfter(MongoClient plain, long position) {
        try {
            return last(plain, position) > position;
        } catch (MongoException e) {
            return false;
        }
    }

    private static long last(MongoClient plain) {
        return last(plain, -1);
    }

    private static long last(MongoClient plain, long after) {
        var commits = plain.getDatabase("propoj").getCollection("events");
        var found = after;
        for (var commit : commits.find(Filters.gt("_id", after))) {
            found = commit.getLong("_id");
        }
        return found;
    }

    /** Returns when it came true. */
    private static long after(BooleanSupplier holds) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("reading does not go on");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return System.nanoTime();
    }
}
