package cz.propoj.benchmarks.work;

import cz.propoj.benchmarks.crash.ChildProcess;
import cz.propoj.embeddedmongo.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The service as processes of their own, on free ports. */
final class ServiceProcesses implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("password:\\s+(\\S+)");
    private static final Duration START = Duration.ofMinutes(8);

    private final List<Runnable> endings;
    private final OneProcess changing;
    private final OneProcess reading;

    private ServiceProcesses(List<Runnable> endings, OneProcess changing, OneProcess reading) {
        this.endings = endings;
        this.changing = changing;
        this.reading = reading;
    }

    /** All in one process, on a folder without accounts; waits until it says the first administrator's password. */
    static ServiceProcesses start(List<String> command, Path folder) throws IOException {
        var one = OneProcess.start(command, Map.of(), "--propoj.data=" + folder, "--propoj.demonstration=false");
        return new ServiceProcesses(List.of(one::end), one, one);
    }

    /** A database, a service for changes and one for reading, each a process, on such a folder. */
    static ServiceProcesses startApart(List<String> changing, List<String> reading, Path folder) throws IOException {
        var database = database(folder);
        return startOn(database, changing, reading, folder);
    }

    /** A database on such a folder, as a process. */
    static ChildProcess database(Path folder) throws IOException {
        return ChildProcess.start(
                Server.class,
                folder.resolve("database.log"),
                folder.resolve("database").toString(),
                "0");
    }

    static String uri(ChildProcess database) {
        return database.firstLine().substring("ready ".length());
    }

    /** As {@link #startApart}, on a database that is there already and ends with the service. */
    static ServiceProcesses startOn(ChildProcess database, List<String> changing, List<String> reading, Path folder)
            throws IOException {
        var uri = Map.of("PROPOJ_MONGO_URI", uri(database));
        var keys = "--propoj.keys=" + folder.resolve("keys.json");
        var command = OneProcess.start(changing, uri, keys);
        var query = OneProcess.start(reading, uri, keys);
        return new ServiceProcesses(List.of(query::end, command::end, database::close), command, query);
    }

    /** Where changes are sent. */
    String address() {
        return changing.address();
    }

    /** Where lists are asked for. */
    String reading() {
        return reading.address();
    }

    String password() {
        return changing.password();
    }

    /** How many lines with these words the service for reading has written. */
    long said(String words) {
        return reading.said().stream().filter(line -> line.contains(words)).count();
    }

    boolean isReadingAlive() {
        return reading.process().isAlive();
    }

    /** The most memory that the service for reading ever had, as Linux counts it; -1: elsewhere. */
    long mostResidentMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(reading.process().pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(-1024)
                    / 1024;
        }
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }

    private record OneProcess(Process process, int port, Queue<String> said) {
        static OneProcess start(List<String> command, Map<String, String> environment, String... arguments)
                throws IOException {
            int port;
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            var whole = new ArrayList<>(command);
            whole.add("--server.port=" + port);
            whole.addAll(List.of(arguments));
            var builder = new ProcessBuilder(whole).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            var one = new OneProcess(process, port, new ConcurrentLinkedQueue<>());
            // To the end: what it writes must not stop it.
            Thread.ofVirtual().start(one::listen);
            one.awaitReady();
            return one;
        }

        private void listen() {
            try {
                process.inputReader(StandardCharsets.UTF_8).lines().forEach(said::add);
            } catch (UncheckedIOException e) {
                said.add(e.toString());
            }
        }

        private void awaitReady() throws IOException {
            var asking = SignedInClient.nobody(address());
            var end = System.nanoTime() + START.toNanos();
            while (!asking.isAnswered("/actuator/health/readiness")) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    process.destroyForcibly();
                    throw new IOException("the service did not start:\n" + String.join("\n", said));
                }
                pause();
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "http://localhost:" + port;
        }

        String password() {
            var password = PASSWORD.matcher(String.join("\n", said));
            return password.find() ? password.group(1) : "";
        }

        void end() {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
