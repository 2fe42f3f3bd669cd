package cz.propoj.benchmarks.services;

import com.mongodb.client.MongoClients;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.meetings.MeetingEvent.MeetingRecorded;
import cz.propoj.eventlog.domain.PropojLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Rounds of asking and killing. Several clients ask a command service to create records, each request with an
 * Idempotency-Key; at a random moment the process is killed, and what was not answered is sent again, with its key, to the
 * process that stands by, until it is answered. In the end each key has exactly one record, and all of it.
 */
public final class IdempotencyRounds {
    private static final int CLIENTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String NETWORK = "/api/networks/orp-3215";
    /** Of both kinds of record that are asked for: what was registered and the contact, what was recorded and who came. */
    private static final int EVENTS_OF_A_RECORD = 2;

    private final Services services;
    private final Random random;
    private final Map<String, Set<String>> answered = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final String session;
    private final String actor;
    private int started;
    private volatile ServiceClient asked;
    private volatile boolean isOver;

    /**
     * What a run of rounds found; it fails at the first fault instead.
     *
     * @param repeated requests that had to be sent more than once
     */
    public record Result(int rounds, int records, int repeated) {}

    private IdempotencyRounds(Services services, Random random) throws IOException {
        this.services = services;
        this.random = random;
        this.asked = services.command("command-0");
        this.session = new InitialSetup(services, asked, "command-0").coordinator("koordinator");
        this.actor = text(asked.post(NETWORK + "/actors", session, Map.of("identity", identity("Účastník"))));
    }

    public static void main(String[] args) throws IOException {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        var seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println("seed=" + seed);
        var result = run(Files.createTempDirectory("propoj-keyed"), rounds, seed);
        System.out.println("kills=" + result.rounds() + " records=" + result.records() + " repeated="
                + result.repeated() + " doubled=0 half=0 lost=0");
    }

    /**
     * Runs the rounds; each ends with a kill.
     *
     * @throws IllegalStateException if a key has no record, two, or half of one
     */
    public static Result run(Path folder, int rounds, long seed) throws IOException {
        try (var services = new Services(folder)) {
            var run = new IdempotencyRounds(services, new Random(seed));
            run.rounds(rounds);
            run.look();
            return new Result(rounds, run.answered.size(), run.repeated.get());
        }
    }

    private void rounds(int rounds) throws IOException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            var next = standBy();
            for (var client = 0; client < CLIENTS; client++) {
                var choice = new Random(random.nextLong());
                running.add(clients.submit(() -> askOnAndOn(choice)));
            }
            for (var round = 0; round < rounds; round++) {
                LockSupport.parkNanos((200 + random.nextInt(800)) * 1_000_000L);
                var killed = asked;
                asked = next;
                services.kill(killed);
                if (round < rounds - 1) {
                    next = standBy();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            isOver = true;
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isOver = true;
        }
    }

    private ServiceClient standBy() throws IOException {
        var service = services.command("command-" + ++started);
        InitialSetup.awaitReady(service);
        return service;
    }

    private void askOnAndOn(Random choice) {
        while (!isOver) {
            var key = UUID.randomUUID().toString();
            var isMeeting = choice.nextBoolean();
            var path = NETWORK + (isMeeting ? "/meetings" : "/actors");
            var body = isMeeting ? meeting() : actor("Aktér " + key);
            var ids = answered.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet());
            ids.add(untilAnswered(path, key, body));
            if (choice.nextInt(4) == 0) {
                ids.add(untilAnswered(path, key, body));
            }
        }
    }

    private String untilAnswered(String path, String key, Map<String, ?> body) {
        for (var tried = 1; ; tried++) {
            try {
                var answer = asked.post(path, session, body, "Idempotency-Key", key);
                if (answer.status() == 201) {
                    if (tried > 1) {
                        repeated.incrementAndGet();
                    }
                    return text(answer);
                }
                require(answer.status() >= 500 || answer.saysWhenToRetry(), answer.status() + " " + answer.body());
            } catch (UncheckedIOException e) {
                // Killed while it worked: whether anything is stored, nobody knows.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** In the log: as many records as keys, each the one that was answered, with all its events. */
    private void look() {
        var begun = new HashSet<String>();
        var events = new HashMap<String, Integer>();
        try (var client = MongoClients.create(services.uri());
                var log = PropojLog.open(client.getDatabase("propoj"))) {
            require(log.verification().verify().isWhole(), "the chain is broken");
            try (var all = log.readFrom(0)) {
                all.forEach(event -> {
                    if (event instanceof DomainEventMessage<?> fact) {
                        events.merge(fact.getAggregateIdentifier(), 1, Integer::sum);
                        if (fact.getPayload() instanceof ActorRegistered
                                || fact.getPayload() instanceof MeetingRecorded) {
                            begun.add(fact.getAggregateIdentifier());
                        }
                    }
                });
            }
        }
        begun.remove(actor);
        answered.forEach((key, ids) -> {
            require(ids.size() == 1, "key " + key + " was answered with " + ids);
            var id = ids.iterator().next();
            require(begun.remove(id), "nothing is stored of " + id + ", or another key has it");
            var stored = events.getOrDefault(id, 0);
            require(stored == EVENTS_OF_A_RECORD, id + " has " + stored + " events");
        });
        require(begun.isEmpty(), "stored and never answered: " + begun);
    }

    private static Map<String, String> identity(String name) {
        return Map.of("name", name, "kind", "ORGANISATION");
    }

    private static Map<String, ?> actor(String name) {
        return Map.of("identity", identity(name), "contact", Map.of("phone", "116 111"));
    }

    private Map<String, ?> meeting() {
        return Map.of(
                "agenda",
                Map.of("date", "2025-03-04", "kind", "ROUND_TABLE"),
                "attendance",
                List.of(Map.of("actor", actor, "people", 2)));
    }

    private static String text(ServiceClient.Answer answer) {
        return InitialSetup.created(answer).body().path("id").asString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
