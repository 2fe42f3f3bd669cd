package cz.propoj.benchmarks.work;

import cz.propoj.benchmarks.crash.ChildProcess;
import cz.propoj.embeddedmongo.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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
    private static final Duration START = Duration.ofMinutes(3);

    private final List<Runnable> endings;
    private final String changing;
    private final String reading;
    private final String password;

    private ServiceProcesses(List<Runnable> endings, String changing, String reading, String password) {
        this.endings = endings;
        this.changing = changing;
        this.reading = reading;
        this.password = password;
    }

    /** All in one process, on a folder without accounts; waits until it says the first administrator's password. */
    static ServiceProcesses start(List<String> command, Path folder) throws IOException {
        var one = OneProcess.start(command, Map.of(), "--propoj.data=" + folder, "--propoj.demonstration=false");
        return new ServiceProcesses(List.of(one::end), one.address(), one.address(), one.password());
    }

    /** A database, a service for changes and one for reading, each a process, on such a folder. */
    static ServiceProcesses startApart(List<String> changing, List<String> reading, Path folder) throws IOException {
        var database = ChildProcess.start(
                Server.class,
                folder.resolve("database.log"),
                folder.resolve("database").toString(),
                "0");
        var uri = Map.of("PROPOJ_MONGO_URI", database.firstLine().substring("ready ".length()));
        var keys = "--propoj.keys=" + folder.resolve("keys.json");
        var command = OneProcess.start(changing, uri, keys);
        var query = OneProcess.start(reading, uri, keys);
        return new ServiceProcesses(
                List.of(query::end, command::end, database::close),
                command.address(),
                query.address(),
                command.password());
    }

    /** Where changes are sent. */
    String address() {
        return changing;
    }

    /** Where lists are asked for. */
    String reading() {
        return reading;
    }

    String password() {
        return password;
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
