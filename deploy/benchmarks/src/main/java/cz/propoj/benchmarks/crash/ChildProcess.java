package cz.propoj.benchmarks.crash;

import cz.propoj.embeddedmongo.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A child process of this program, with the same class path. */
public final class ChildProcess implements AutoCloseable {
    /** The same for every server of a run: its clients find it again after a restart. */
    private static final String DATABASE_PASSWORD = UUID.randomUUID().toString().replace("-", "");

    private final Process process;
    private final String firstLine;

    private ChildProcess(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    /** Starts it and waits for its first line. */
    public static ChildProcess start(Class<?> main, Path log, String... args) throws IOException {
        var builder = new ProcessBuilder(command(main, System.getProperty("java.class.path"), args))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put(Server.PASSWORD, DATABASE_PASSWORD);
        var process = builder.start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = reader.readLine();
        if (line == null) {
            throw new IOException(main.getSimpleName() + " ended before it was ready; see " + log);
        }
        return new ChildProcess(process, line);
    }

    /**
     * Starts a program that is asked otherwise whether it is ready; all it says goes to the log.
     *
     * @param classPath of the program, which need not be all that stands on this one's
     * @param uri of the database, in the environment, as others could read a password among the arguments
     */
    public static ChildProcess startLogging(Class<?> main, String classPath, Path log, String uri, String... args)
            throws IOException {
        var builder = new ProcessBuilder(command(main, classPath, args))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("PROPOJ_MONGO_URI", uri);
        return new ChildProcess(builder.start(), "");
    }

    private static List<String> command(Class<?> main, String classPath, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String firstLine() {
        return firstLine;
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, as {@code kill}; it may take its time. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        kill();
    }
}
