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
import cz.propoj.query.networkmap.Moment;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.StillBehind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures over HTTP, on the embedded database on disk: the p95 of a list as of five years ago beside that of today (ratio
 * at most 2), also where each request is the first that asks for its day, and the time of a comparison for 50, 500 and 5,000 changes beside one that folds both days and compares all
 * records. Times in milliseconds.
 */
public final class TimeBench {
    private static final int EVENTS = 200_000;
    private static final int ROUNDS = 200;
    private static final int COMPARISONS = 15;
    private static final int NAIVE = 3;
    private static final String PASSWORD = "heslo, které nikdo neuhodne";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Decade decade;

    private TimeBench(ConfigurableApplicationContext context, int events) {
        this.context = context;
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        this.decade = new Decade(context.getBean(EventLog.class), events);
        var accounts = context.getBean(Accounts.class);
        accounts.create(account, "planovac", "Plánovač", PASSWORD);
        accounts.update(account, List.of(new Grant(Role.REGIONAL_PLANNER, Decade.REGION, null)), false);
        this.token = context.getBean(Sessions.class)
                .begin(accounts.find(account).orElseThrow(), "bench")
                .token();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("propoj-bench-time");
        try (var mongo = EmbeddedMongo.open(folder.resolve("data"));
                var context = SpringApplication.run(
                        QueryServiceApplication.class,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--propoj.mongo.uri=" + mongo.connectionString(),
                        "--propoj.keys=" + folder.resolve("keys.json"))) {
            new TimeBench(context, args.length == 0 ? EVENTS : Integer.parseInt(args[0])).measure();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        decade.append();
        await();
        lists();
        compare(50, LocalDate.of(2016, 1, 1));
        compare(500, LocalDate.of(2016, 7, 1));
        compare(5000, LocalDate.of(2021, 1, 1));
    }

    /** Until everything appended is on the maps. */
    private void await() {
        var head = context.getBean(EventLog.class).head();
        while (true) {
            try {
                context.getBean(NetworkMaps.class).awaitPosition(head);
                return;
            } catch (StillBehind e) {
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

    private void compare(int changes, LocalDate from) throws Exception {
        var to = from.plusYears(5);
        var path = "/api/networks/" + Decade.REGION + "/comparison?from=" + from + "&to=" + to;
        get(path);
        var times = new double[COMPARISONS];
        for (var round = 0; round < COMPARISONS; round++) {
            times[round] = get(path);
        }
        Arrays.sort(times);
        new Figure("comparison-" + changes + "-changes", times[COMPARISONS / 2], naive(from, to)).print();
    }

    /** Both days folded anew, and every record compared. */
    private double naive(LocalDate from, LocalDate to) {
        var maps = context.getBean(NetworkMaps.class);
        var viewer = context.getBean(Accounts.class).find(account).orElseThrow();
        var best = Double.MAX_VALUE;
        for (var round = 0; round < NAIVE; round++) {
            // A moment nobody asked for yet, so that no map is kept of it.
            var known = Instant.now();
            var began = System.nanoTime();
            var differing = 0;
            for (var network : decade.networks()) {
                var before = maps.visible(viewer.viewer(), network, new Moment(from, known));
                var after = maps.visible(viewer.viewer(), network, new Moment(to, known));
                for (var row : after.actors()) {
                    var was = before.actor(row.id());
                    differing += was.isPresent() && was.get().state().equals(row.state()) ? 0 : 1;
                }
            }
            if (differing == 0) {
                throw new IllegalStateException("nothing differs");
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        return best;
    }

    private double get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", Sessions.COOKIE + "=" + token)
                .header("Accept", "application/json")
                .build();
        var began = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var millis = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return millis;
    }
}
