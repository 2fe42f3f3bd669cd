package cz.propoj.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A region in a folder that exists for one measurement, with an account that may do everything in it. */
final class TemporaryRegion {
    private static final String SECRET = "heslo jen pro měření 1";
    /** A service of 512 MB reads a long log for some minutes before it knows who may do what. */
    private static final int MOST_TRIES = 600;

    private static final long BETWEEN_TRIES_NANOS = 1_000_000_000;

    private TemporaryRegion() {}

    /** What is measured. */
    @FunctionalInterface
    interface Measurement {
        void of(Path folder, List<String> networks) throws Exception;
    }

    static void with(int networks, int actors, int attendances, Measurement measurement) throws Exception {
        with(RandomRegion.shared(networks, actors, attendances), measurement);
    }

    static void with(List<RandomRegion.Size> sizes, Measurement measurement) throws Exception {
        var folder = Files.createTempDirectory("propoj-work");
        try {
            measurement.of(folder, RandomRegion.make(folder, sizes));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Signed in at the service for changes. */
    static SignedInClient coordinator(ServiceProcesses service, List<String> networks) {
        var admin = SignedInClient.signedIn(service.address(), "spravce", service.password());
        var grants = networks.stream()
                .map("{\"role\":\"COORDINATOR\",\"network\":\"%s\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var account = "{\"login\":\"mereni\",\"name\":\"Měření\",\"password\":\"%s\",\"grants\":%s}"
                .formatted(SECRET, grants);
        // A service that is new to a long log knows the administrator's role only when it has read that far.
        for (var tries = 0; admin.isRefused("POST", "/api/accounts", account); tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the administrator gets no role");
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        return SignedInClient.signedIn(service.address(), "mereni", SECRET);
    }

    /** The first look at a network after the start waits until its rows are made. */
    static void awaitRows(SignedInClient visitor, String network) {
        var head = SignedInClient.first(visitor.get("/api/networks"), "position");
        for (var tries = 0; visitor.ask(actors(network) + "&after=" + head) != 200; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the rows are not made in time");
            }
        }
    }

    /** Ids of some actors of a network. */
    static List<String> someActors(SignedInClient visitor, String network, int most) {
        return SignedInClient.all(visitor.get(actors(network)), "id").stream()
                .filter(id -> visitor.ask("/api/networks/" + network + "/actors/" + id) == 200)
                .limit(most)
                .toList();
    }

    static String actors(String network) {
        return "/api/networks/" + network + "/actors?size=100";
    }
}
