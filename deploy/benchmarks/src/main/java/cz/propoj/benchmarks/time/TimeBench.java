package cz.propoj.benchmarks.time;

import cz.propoj.benchmarks.Figure;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Sessions;
import cz.propoj.query.QueryServiceApplication;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.NotYetProjected;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures over HTTP, on the embedded database on disk, in a region of 5,000 actors, 200,000 events, ten years: the p95 of a
 * list as of five years ago beside that of today (ratio at most 2), also where each request is the first that asks for its
 * day; and the time of a comparison for 50, 500 and 5,000 changes beside the same number of changes in a tenth of the
 * records. Times in milliseconds.
 */
public final class TimeBench {
    private static final int ACTORS = 5_000;
    private static final int TENTH = 10;
    private static final Map<Integer, LocalDate> WINDOWS = new TreeMap<>(
            Map.of(50, LocalDate.of(2016, 1, 1), 500, LocalDate.of(2016, 7, 1), 5000, LocalDate.of(2021, 1, 1)));
    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 200;
    private static final int COMPARISONS = 15;
    private static final String PASSWORD = "heslo, které nikdo neuhodne";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Decade decade;

    private TimeBench(ConfigurableApplicationContext context, int actors) {
        this.context = context;
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        this.decade = new Decade(context.getBean(EventLog.class), actors);
        var accounts = context.getBean(Accounts.class);
        accounts.create(account, "planovac", "Plánovač", PASSWORD);
        accounts.update(account, List.of(new Grant(Role.REGIONAL_PLANNER, Decade.REGION, null)), false);
        this.token = context.getBean(Sessions.class)
                .begin(accounts.find(account).orElseThrow(), "bench")
                .token();
    }

    public static void main(String[] args) throws Exception {
        var actors = args.length == 0 ? ACTORS : Integer.parseInt(args[0]);
        var few = with(actors / TENTH, TimeBench::comparisons);
        var many = with(actors, bench -> {
            bench.lists();
            return bench.comparisons();
        });
        many.forEach((changes, found) -> {
            var peer = Objects.requireNonNull(few.get(changes));
            new Figure("comparison-" + changes + "-changes", found.millis(), peer.millis()).print();
            OUT.printf("  records that differ: %d beside %d%n", found.records(), peer.records());
        });
        System.exit(0);
    }

    /** What is measured of a region. */
    private interface Measured<T> {
        T of(TimeBench bench) throws Exception;
    }

    private static <T> T with(int actors, Measured<T> measured) throws Exception {
        Path folder = Files.createTempDirectory("propoj-bench-time");
        try (var mongo = EmbeddedMongo.open(folder.resolve("data"));
                var context = SpringApplication.run(
                        QueryServiceApplication.class,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--propoj.mongo.uri=" + mongo.connectionString(),
                        "--propoj.keys=" + folder.resolve("keys.json"))) {
            var bench = new TimeBench(context, actors);
            bench.decade.append();
            bench.await();
            return measured.of(bench);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** Until everything appended is on the maps. */
    private void await() {
        var head = context.getBean(EventLog.class).head();
        while (true) {
            try {
                context.getBean(NetworkMaps.class).awaitPosition(head);
                return;
            } catch (NotYetProjected e) {
                Objects.requireNonNull(e);
            }
        }
    }

    private void lists() throws Exception {
        var then = LocalDate.now(Meta.ZONE).minusYears(5);
        var today = p95(_ -> "");
        var fiveYearsAgo = p95(_ -> "asOf=" + then);
        var eachAnother = p95(round -> "asOf=" + then.minusDays(round));
        new Figure("list-five-years-ago-p95", fiveYearsAgo, today).print();
        new Figure("list-of-a-day-nobody-asked-for-yet-p95", eachAnother, today).print();
    }

    /** Over all networks of the region in turn, filtered and sorted; the first round of each network is no part of it. */
    private double p95(IntFunction<String> moment) throws Exception {
        var times = new double[ROUNDS];
        for (var round = -2 * decade.networks().size(); round < ROUNDS; round++) {
            var network =
                    decade.networks().get(Math.floorMod(round, decade.networks().size()));
            var millis = get("/api/networks/" + network + "/actors?sort=-capacity&size=50&sector=EDUCATION&q=akter&"
                    + moment.apply(round));
            if (round >= 0) {
                times[round] = millis;
            }
        }
        Arrays.sort(times);
        return times[(int) (ROUNDS * 0.95)];
    }

    /** What a comparison took, and how many records it found to differ: some were changed several times. */
    private record Found(double millis, int records) {}

    /** By number of changes, the median. */
    private Map<Integer, Found> comparisons() throws Exception {
        // What runs often is compiled by then.
        for (var round = 0; round < COMPARISONS; round++) {
            for (var from : WINDOWS.values()) {
                get(comparison(from));
            }
        }
        var medians = new TreeMap<Integer, Found>();
        for (var window : WINDOWS.entrySet()) {
            var times = new double[COMPARISONS];
            for (var round = 0; round < COMPARISONS; round++) {
                times[round] = get(comparison(window.getValue()));
            }
            Arrays.sort(times);
            medians.put(window.getKey(), new Found(times[COMPARISONS / 2], differing(window.getValue())));
        }
        return medians;
    }

    private int differing(LocalDate from) throws IOException, InterruptedException {
        var capacity =
                Pattern.compile("\"key\":\"capacity\",\"appeared\":(\\d+),\"vanished\":(\\d+),\"changed\":(\\d+)");
        return capacity.matcher(answer(comparison(from)).body())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1))
                        + Integer.parseInt(found.group(2))
                        + Integer.parseInt(found.group(3)))
                .max()
                .orElse(0);
    }

    private static String comparison(LocalDate from) {
        return "/api/networks/" + Decade.REGION + "/comparison?from=" + from + "&to=" + from.plusYears(5);
    }

    private double get(String path) throws IOException, InterruptedException {
        var began = System.nanoTime();
        answer(path);
        return (System.nanoTime() - began) / 1e6;
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", Sessions.COOKIE + "=" + token)
                .header("Accept", "application/json")
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return answer;
    }
}
