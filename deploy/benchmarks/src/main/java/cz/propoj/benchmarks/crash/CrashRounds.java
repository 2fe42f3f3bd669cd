package cz.propoj.benchmarks.crash;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import cz.propoj.embeddedmongo.Server;
import cz.propoj.eventlog.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of writing and killing. In each round a server, two writers and a follower that keeps the rows of the query
 * service run as processes of their own; at a random moment the server, a writer, the follower or several of them are
 * killed. The next round begins with looking for everything acknowledged, in the log and in the rows.
 */
public final class CrashRounds {
    private static final int THREADS = 4;
    /** Rebuilding takes longer with every round; a long run does it now and then. */
    private static final int ROUNDS_UNTIL_REBUILD = 10;

    private final Path folder;
    private final Random random;
    private final Map<UUID, Map<Long, Long>> acknowledged = new HashMap<>();
    private @Nullable ChildProcess follower;
    /** Chosen by the first server and kept, so that the follower finds the next ones. */
    private int port;

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
                + result.stored() + " lost=0 duplicates=0 gaps=0 chain=whole rows=equal-to-rebuild");
    }

    /**
     * Runs the rounds.
     *
     * @throws IllegalStateException if anything acknowledged is missing, doubled or out of order
     */
    public static Result run(Path folder, int rounds, long seed) throws IOException {
        var run = new CrashRounds(folder, seed);
        try {
            for (var round = 0; round < rounds; round++) {
                run.round(round);
            }
            var stored = run.lastLook();
            return new Result(
                    rounds,
                    run.acknowledged.values().stream().mapToLong(Map::size).sum(),
                    stored);
        } finally {
            if (run.follower != null) {
                run.follower.kill();
            }
        }
    }

    private ChildProcess server() throws IOException {
        var server = ChildProcess.start(
                Server.class, output(), folder.resolve("database").toString(), Integer.toString(port));
        var uri = uri(server);
        port = new ConnectionString(uri)
                .getHosts().stream()
                        .mapToInt(host -> Integer.parseInt(host.substring(host.indexOf(':') + 1)))
                        .findFirst()
                        .orElseThrow();
        if (follower == null) {
            follower = ChildProcess.start(RowFollower.class, output(), uri);
        }
        return server;
    }

    private Path output() {
        return folder.resolve("children.log");
    }

    private void round(int round) throws IOException {
        var acks = Files.createDirectories(folder.resolve("acks-" + round));
        try (var server = server()) {
            var uri = uri(server);
            look(uri, round % ROUNDS_UNTIL_REBUILD == ROUNDS_UNTIL_REBUILD - 1);
            try (var first = ChildProcess.start(LogWriter.class, output(), uri, acks.toString(), "" + THREADS);
                    var second = ChildProcess.start(LogWriter.class, output(), uri, acks.toString(), "" + THREADS)) {
                LockSupport.parkNanos((100 + random.nextInt(900)) * 1_000_000L);
                switch (random.nextInt(4)) {
                    case 0 -> server.kill();
                    case 1 -> first.kill();
                    case 2 -> killFollower();
                    default -> {
                        second.kill();
                        server.kill();
                    }
                }
                LockSupport.parkNanos(random.nextInt(200) * 1_000_000L);
            }
        }
        readAcknowledged(acks);
    }

    private void killFollower() {
        if (follower != null) {
            follower.kill();
            follower = null;
        }
    }

    private long lastLook() throws IOException {
        try (var server = server()) {
            return look(uri(server), true);
        }
    }

    private static String uri(ChildProcess server) {
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

    /** Whether everything is where it has to be; returns how many events there are. */
    private long look(String uri, boolean rebuild) throws IOException {
        try (var client = MongoClients.create(uri);
                var log = LogWriter.log(client)) {
            var positions = verify(log);
            var rows = new RowsCheck(client.getDatabase(LogWriter.DATABASE), log);
            rows.awaitCaughtUp(positions);
            if (rebuild) {
                killFollower();
                rows.equalsRebuild();
                follower = ChildProcess.start(RowFollower.class, output(), uri);
            }
            return positions.values().stream().mapToLong(List::size).sum();
        }
    }

    /** The positions of every writer's events. */
    private Map<String, List<Long>> verify(EventLog log) {
        var report = log.verification().verify();
        if (!report.isWhole()) {
            throw new IllegalStateException("the chain is broken: " + report.fault());
        }
        var seen = new HashMap<String, List<Long>>();
        var ids = new HashSet<String>();
        var expected = new long[1];
        try (var events = log.readFrom(0)) {
            events.forEach(event -> {
                var mark = NumberedEvent.of(event);
                var position = event.trackingToken().position().orElse(-1);
                var before = seen.computeIfAbsent(mark.writer().toString(), _ -> new ArrayList<>());
                require(position == expected[0]++, "a gap before position " + position);
                require(ids.add(event.getIdentifier()), "the same event twice: " + mark);
                require(before.size() == mark.number(), "twice or out of order: " + mark);
                before.add(position);
                var acknowledgedAt =
                        acknowledged.getOrDefault(mark.writer(), Map.of()).get(mark.number());
                require(
                        acknowledgedAt == null || acknowledgedAt == position,
                        mark + " was acknowledged at " + acknowledgedAt + " and stands at " + position);
            });
        }
        acknowledged.forEach((writer, numbers) -> numbers.forEach((number, position) -> require(
                number < seen.getOrDefault(writer.toString(), List.of()).size(),
                "acknowledged and lost: " + writer + " " + number + " at " + position)));
        return seen;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
