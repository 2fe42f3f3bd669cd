package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoClients;
import cz.propoj.benchmarks.crash.CrashEvent.MarkLeft;
import cz.propoj.embeddedmongo.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Rounds of writing and killing. In each round a server and two writers run as processes of their own; at a random moment
 * the server, a writer, or all of them are killed; then everything acknowledged is looked for.
 */
public final class CrashRounds {
    private static final int THREADS = 4;

    private final Path folder;
    private final Random random;
    private final Map<UUID, Map<Long, Long>> acknowledged = new HashMap<>();

    /** What a run of rounds found; it fails at the first fault instead. */
    public record Result(int rounds, long acknowledged, long stored) {}

    private CrashRounds(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        var seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println("seed=" + seed);
        var result = run(Files.createTempDirectory("propoj-crash"), rounds, seed);
        System.out.println("rounds=" + result.rounds() + " acknowledged=" + result.acknowledged() + " stored="
                + result.stored() + " lost=0 duplicates=0 gaps=0 chain=whole");
    }

    /**
     * Runs the rounds.
     *
     * @throws IllegalStateException if anything acknowledged is missing, doubled or out of order
     */
    public static Result run(Path folder, int rounds, long seed) throws IOException {
        var run = new CrashRounds(folder, seed);
        var stored = 0L;
        for (var round = 0; round < rounds; round++) {
            stored = run.round(round);
        }
        return new Result(
                rounds, run.acknowledged.values().stream().mapToLong(Map::size).sum(), stored);
    }

    private long round(int round) throws IOException {
        var acks = Files.createDirectories(folder.resolve("acks-" + round));
        var output = folder.resolve("children.log");
        var data = folder.resolve("database").toString();
        try (var server = Child.start(Server.class, output, data, "0")) {
            var uri = uri(server);
            try (var first = Child.start(Writer.class, output, uri, acks.toString(), "" + THREADS);
                    var second = Child.start(Writer.class, output, uri, acks.toString(), "" + THREADS)) {
                LockSupport.parkNanos((100 + random.nextInt(900)) * 1_000_000L);
                switch (random.nextInt(3)) {
                    case 0 -> server.kill();
                    case 1 -> first.kill();
                    default -> {
                        second.kill();
                        server.kill();
                    }
                }
                LockSupport.parkNanos(random.nextInt(200) * 1_000_000L);
            }
        }
        readAcknowledged(acks);
        try (var server = Child.start(Server.class, output, data, "0")) {
            return verify(uri(server));
        }
    }

    private static String uri(Child server) {
        var line = server.firstLine();
        if (!line.startsWith("ready ")) {
            throw new IllegalStateException("the server says: " + line);
        }
        return line.substring("ready ".length());
    }

    private void readAcknowledged(Path acks) throws IOException {
        try (var files = Files.list(acks)) {
            for (var file : files.toList()) {
                var name = String.valueOf(file.getFileName());
                var writer = UUID.fromString(name.substring(0, name.indexOf('.')));
                for (var line : completeLines(file)) {
                    var space = line.indexOf(' ');
                    if (space < 0) {
                        writer = UUID.fromString(line);
                    } else {
                        acknowledged
                                .computeIfAbsent(writer, _ -> new HashMap<>())
                                .put(
                                        Long.parseLong(line.substring(space + 1)),
                                        Long.parseLong(line.substring(0, space)));
                    }
                }
            }
        }
    }

    private static List<String> completeLines(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private long verify(String uri) {
        try (var client = MongoClients.create(uri);
                var log = Writer.log(client)) {
            var report = log.verification().verify();
            if (!report.isWhole()) {
                throw new IllegalStateException("the chain is broken: " + report.fault());
            }
            var seen = new HashSet<MarkLeft>();
            var ids = new HashSet<String>();
            var expected = new long[1];
            try (var events = log.readFrom(0)) {
                events.forEach(event -> {
                    var mark = (MarkLeft) event.getPayload();
                    var position = event.trackingToken().position().orElse(-1);
                    require(position == expected[0]++, "a gap before position " + position);
                    require(seen.add(mark), "twice: " + mark);
                    require(ids.add(event.getIdentifier()), "the same event twice: " + mark);
                    var acknowledgedAt =
                            acknowledged.getOrDefault(mark.writer(), Map.of()).get(mark.number());
                    require(
                            acknowledgedAt == null || acknowledgedAt == position,
                            mark + " was acknowledged at " + acknowledgedAt + " and stands at " + position);
                    require(
                            ((DomainEventMessage<?>) event).getSequenceNumber() == mark.number(),
                            mark + " has another sequence number");
                });
            }
            acknowledged.forEach((writer, numbers) -> numbers.forEach((number, position) -> require(
                    seen.contains(new MarkLeft(writer, number)),
                    "acknowledged and lost: " + writer + " " + number + " at " + position)));
            return seen.size();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
