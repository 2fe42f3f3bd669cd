package cz.propoj.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The server in a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String firstLine;

    ServerProcess(Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dpropoj.embedded.journal-bytes=60000",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        folder.toString(),
                        "0"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("ready ") && !line.startsWith("refused ")) {
            line = out.readLine();
        }
        firstLine = line == null ? "" : line;
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(_ -> {}));
    }

    String firstLine() {
        return firstLine;
    }

    String connectionString() {
        return firstLine.substring("ready ".length());
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
