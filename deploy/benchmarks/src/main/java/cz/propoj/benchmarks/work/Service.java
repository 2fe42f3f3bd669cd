package cz.propoj.benchmarks.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The whole service as one process of its own, on a free port. */
final class Service implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("password:\\s+(\\S+)");

    private final Process process;
    private final int port;
    private final String password;

    private Service(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts it on a folder without accounts, and waits until it says the first administrator's password. */
    static Service start(List<String> command, Path folder) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("--propoj.data=" + folder, "--server.port=" + port, "--propoj.demonstration=false"));
        var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String password = null;
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var said = PASSWORD.matcher(line);
            if (said.find()) {
                password = said.group(1);
            }
            if (line.contains("runs at")) {
                break;
            }
        }
        if (password == null) {
            process.destroyForcibly();
            throw new IOException("the service did not start");
        }
        // Nobody reads on: what it writes must not stop it.
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new Service(process, port, password);
    }

    String address() {
        return "http://localhost:" + port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
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
