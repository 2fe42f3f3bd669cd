package cz.propoj.benchmarks.work;

import cz.propoj.benchmarks.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A region of 17 networks: 100 requests a second from this process to the service in another one, lists, details, searches
 * and a static file in turn, and two changes a second beside them, each awaited by its reader. Times are milliseconds from
 * the moment at which a request was due, so that waiting counts. The peer of every figure is the static file of the same
 * run. Then, on a quiet service, how soon a change is seen ({@link VisibilityBench}, which also gets the arguments).
 */
public final class WorkBench {
    private static final int NETWORKS = 17;
    private static final int PER_SECOND = 100;
    private static final int ATTENDANCES_PER_ACTOR = 12;
    private static final int KNOWN = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final double P95 = 0.95;
    private static final String STATIC = "static";
    private static final String CHANGE = "change-seen";
    private static final String LIST_AFTER = "change-seen-in-list";

    private WorkBench() {}

    public static void main(String[] arguments) throws Exception {
        var command = VisibilityBench.commands(arguments).getFirst();
        var sizes = System.getProperty("work.actors", "500,5000");
        var before = new LinkedHashMap<String, Double>();
        for (var size : sizes.split(",", -1)) {
            var actors = Integer.parseInt(size);
            var p95 = measured(command, actors);
            var file = p95.getOrDefault(STATIC, Double.NaN);
            p95.forEach((name, millis) -> new Figure("work-" + actors + "-" + name + "-p95-ms", millis, file).print());
            p95.forEach((name, millis) -> {
                if (before.containsKey(name)) {
                    new Figure("work-growth-" + name, millis, before.getOrDefault(name, Double.NaN)).print();
                }
            });
            before.clear();
            before.putAll(p95);
        }
        VisibilityBench.main(arguments);
    }

    private static Map<String, Double> measured(List<String> command, int actors) throws Exception {
        var p95 = new LinkedHashMap<String, Double>();
        TemporaryRegion.with(NETWORKS, actors, actors * ATTENDANCES_PER_ACTOR, (folder, networks) -> {
            try (var service = ServiceProcesses.start(command, folder)) {
                p95.putAll(new Run(service, networks).measure());
            }
        });
        return p95;
    }

    /** One size of the region. */
    private static final class Run {
        private final SignedInClient visitor;
        private final List<String> networks;
        private final Map<String, List<String>> actors = new LinkedHashMap<>();
        private final Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
        private final Map<String, Queue<Double>> times = new ConcurrentHashMap<>();
        private final Random random = new Random(7);
        private final AtomicLong failed = new AtomicLong();
        private volatile boolean counting;

        Run(ServiceProcesses service, List<String> networks) {
            this.networks = networks;
            visitor = TemporaryRegion.coordinator(service, networks);
            networks.forEach(network -> {
                TemporaryRegion.awaitRows(visitor, network);
                actors.put(network, TemporaryRegion.someActors(visitor, network, KNOWN));
            });
            var page = visitor.get("/site/" + networks.getFirst());
            var file = page.replaceAll("(?s).*?(/assets/[^\"]*/base\\.css).*", "$1");
            kinds.put(STATIC, () -> file);
            kinds.put("actors-list", () -> api("/actors?sort=" + any(List.of("name", "-meetingsInYear", "sector"))));
            kinds.put(
                    "actors-filter", () -> api("/actors?sector=" + any(List.of("EDUCATION", "JUSTICE")) + "&size=100"));
            kinds.put("actor-detail", () -> {
                var network = any(networks);
                return "/api/networks/" + network + "/actors/" + any(known(network));
            });
            kinds.put("search", () -> api("/actors?q=" + any(List.of("skola", "poradna", "krizova", "zizkov"))));
            kinds.put("meetings-list", () -> api("/meetings?page=" + random.nextInt(3)));
            kinds.put("platforms-list", () -> api("/platforms"));
            kinds.put("needs-list", () -> api("/needs/rows?size=100"));
            kinds.put("actors-page", () -> "/site/" + any(networks) + "/akteri");
            kinds.put("search-page", () -> "/site/" + any(networks) + "/hledat?q=" + any(List.of("skola", "klub")));
            kinds.put("crisis", () -> api("/crisis?open=true"));
        }

        private List<String> known(String network) {
            return actors.getOrDefault(network, List.of());
        }

        private String api(String path) {
            return "/api/networks/" + any(networks) + path;
        }

        private <T> T any(List<T> of) {
            synchronized (random) {
                return of.get(random.nextInt(of.size()));
            }
        }

        Map<String, Double> measure() throws InterruptedException {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var end = System.nanoTime() + WARM_UP.plus(TIME).toNanos();
                var begins = System.nanoTime() + WARM_UP.toNanos();
                var changes = threads.submit(() -> change(end));
                var names = new ArrayList<>(kinds.keySet());
                var due = System.nanoTime();
                for (var i = 0; due < end; i++) {
                    counting = due >= begins;
                    var name = names.get(i % names.size());
                    var at = due;
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                    threads.execute(() -> timed(name, at, () -> visitor.get(path(name))));
                    due += TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                }
                changes.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("a change failed", e.getCause());
            }
            if (failed.get() > 0) {
                throw new IllegalStateException(
                        failed + " requests were not answered: the machine is too slow or too busy for this load");
            }
            var p95 = new LinkedHashMap<String, Double>();
            times.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> p95.put(entry.getKey(), p95(entry.getValue())));
            return p95;
        }

        private String path(String name) {
            return kinds.getOrDefault(name, () -> "/").get();
        }

        private void timed(String name, long due, Runnable work) {
            var counted = counting;
            try {
                work.run();
            } catch (RuntimeException e) {
                failed.incrementAndGet();
                return;
            }
            if (counted) {
                times.computeIfAbsent(name, _ -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - due) / 1e6);
            }
        }

        private void change(long end) {
            for (var i = 0; System.nanoTime() < end; i++) {
                var network = any(networks);
                var actor = "/api/networks/" + network + "/actors/" + any(known(network));
                var version = Long.parseLong(SignedInClient.first(visitor.get(actor), "version"));
                var free = i % 40;
                var seenBy = i % 2 == 0 ? actor + "?after=" : "/api/networks/" + network + "/actors?after=";
                timed(i % 2 == 0 ? CHANGE : LIST_AFTER, System.nanoTime(), () -> {
                    var answer = visitor.change(
                            "PUT",
                            actor + "/capacity",
                            "{\"total\":40,\"free\":%d,\"asOf\":\"2025-06-01\"}".formatted(free),
                            version);
                    visitor.get(seenBy + SignedInClient.first(answer, "position"));
                });
                try {
                    TimeUnit.MILLISECONDS.sleep(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private static double p95(Queue<Double> of) {
            var sorted = of.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * P95))];
        }
    }
}
