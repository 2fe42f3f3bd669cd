package cz.propoj.benchmarks.plan;

import cz.propoj.benchmarks.Figure;
import cz.propoj.benchmarks.LoadGenerator;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Sessions;
import cz.propoj.query.QueryServiceApplication;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.NotYetProjected;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The due dates of a region of 17 networks with 20,000 of them, asked for a hundred times a second: p95 in milliseconds from
 * the moment at which a request was due, beside a list of actors asked for in the same way right after (aim: at most 50).
 * Then the plan of a network with 400 actors, 40 platforms, 120 needs and 60 recommendations as a Word file, each time of
 * another day, so that nothing of it was worked out before: the median in milliseconds beside LibreOffice, which merely
 * converts the finished file to PDF (aim: no longer), and what it keeps in memory above idle at most, in megabytes (aim: 128,
 * which stands as the peer). All on the embedded database on disk.
 */
public final class PlanBench {
    private static final int NETWORKS = 17;
    private static final DatedRegion.Size SMALL = new DatedRegion.Size(560, 10, 6, 60);
    private static final DatedRegion.Size BIG = new DatedRegion.Size(400, 40, 120, 60);
    private static final int PLANS = 7;
    private static final int CONVERSIONS = 3;
    private static final double MEGABYTE = 1_000_000;
    private static final double MOST_MEGABYTES = 128;
    private static final int PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double P95 = 0.95;
    private static final String PASSWORD = "heslo, které nikdo neuhodne";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private PlanBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        var account = new AccountId(UUID.randomUUID());
        var accounts = context.getBean(Accounts.class);
        accounts.create(account, "planovac", "Plánovač", PASSWORD);
        accounts.update(account, List.of(new Grant(Role.REGIONAL_PLANNER, DatedRegion.REGION, null)), false);
        this.token = context.getBean(Sessions.class)
                .begin(accounts.find(account).orElseThrow(), "bench")
                .token();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("propoj-bench-plan");
        try (var mongo = EmbeddedMongo.open(folder.resolve("data"));
                var context = SpringApplication.run(
                        QueryServiceApplication.class,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--propoj.mongo.uri=" + mongo.connectionString(),
                        "--propoj.keys=" + folder.resolve("keys.json"))) {
            var bench = new PlanBench(context);
            bench.dueDates();
            bench.plan(folder.resolve("plan.docx"));
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void dueDates() throws Exception {
        var networks = DatedRegion.networks(NETWORKS);
        append(DatedRegion.REGION, new DatedRegion.Size(0, 0, 0, 0));
        for (var network : networks) {
            append(network, SMALL);
        }
        await();
        var path = "/api/networks/" + DatedRegion.REGION + "/due-dates?scope=region&size=100";
        var total = Pattern.compile("\"total\":(\\d+)").matcher(get(path));
        System.out.printf("  due dates of the region: %s%n", total.find() ? total.group(1) : "?");
        var ours = p95(path);
        var peer = p95("/api/networks/" + networks.getFirst() + "/actors?size=100");
        new Figure("due-dates-of-a-region-p95-ms", ours, peer).print();
    }

    private void plan(Path file) throws Exception {
        var network = DatedRegion.networks(NETWORKS + 1).getLast();
        append(network, BIG);
        await();
        var day = LocalDate.now(Meta.ZONE);
        var path = "/api/networks/" + network + "/export/plan.docx?asOf=";
        var ours = LoadGenerator.medianMillis(
                PLANS, (_, round) -> Files.write(file, bytes(path + day.minusDays(round + PLANS))));
        System.out.printf("  size of the file: %d kB%n", Files.size(file) / 1_000);
        var above = megabytesAboveIdle(() -> bytes(path + day.minusDays(3L * PLANS)));
        new Figure("plan-megabytes-above-idle", above, MOST_MEGABYTES).print();
        try {
            var peer = LoadGenerator.medianMillis(CONVERSIONS, (_, _) -> convert(file));
            new Figure("plan-docx-ms", ours, peer).print();
        } catch (IOException e) {
            System.out.printf(
                    "  plan-docx-ms ours=%.0f; no LibreOffice to stand beside it: %s%n", ours, e.getMessage());
        }
    }

    private static void convert(Path file) throws IOException, InterruptedException {
        var conversion = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=file://" + file.resolveSibling("office"),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        file.resolveSibling("").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (conversion.waitFor() != 0 || !Files.exists(file.resolveSibling("plan.pdf"))) {
            throw new IOException("the conversion ended with " + conversion.exitValue());
        }
    }

    /** What is in use after collections that follow each other while the work is done, without what is in use before it. */
    private static double megabytesAboveIdle(Callable<?> work) throws Exception {
        var idle = usedAfterCollection();
        var done = new AtomicBoolean();
        var most = new AtomicLong();
        var watching = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                most.accumulateAndGet(usedAfterCollection(), Math::max);
            }
        });
        work.call();
        done.set(true);
        watching.join();
        return (most.get() - idle) / MEGABYTE;
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void append(NetworkId network, DatedRegion.Size size) {
        new DatedRegion(context.getBean(EventLog.class)).append(network, size);
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

    private double p95(String path) throws InterruptedException, ExecutionException {
        Queue<Double> times = new ConcurrentLinkedQueue<>();
        var running = new ConcurrentLinkedQueue<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begins = System.nanoTime() + WARM_UP.toNanos();
            var end = begins + TIME.toNanos();
            for (var due = System.nanoTime(); due < end; due += TimeUnit.SECONDS.toNanos(1) / PER_SECOND) {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                var at = due;
                running.add(threads.submit(() -> {
                    get(path);
                    if (at >= begins) {
                        times.add((System.nanoTime() - at) / 1e6);
                    }
                    return null;
                }));
            }
            for (var request : running) {
                request.get();
            }
        }
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * P95)];
    }

    private String get(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", Sessions.COOKIE + "=" + token)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
        return answer.body();
    }
}
