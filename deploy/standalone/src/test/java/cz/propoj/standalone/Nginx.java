package cz.propoj.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The proxy of deploy/proxy with its own configuration, in front of a service on this machine. */
final class Nginx implements AutoCloseable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"));
    private static final long MOST_LOOKS = 100_000;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** {@return the program; nothing where it is not installed} */
    static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /**
     * Starts it; answers when it takes connections.
     *
     * @param service port behind it, for reading and changing alike
     */
    static Nginx before(int service, Path folder) throws IOException {
        var port = freePort();
        var ours = Files.readString(Path.of("../proxy/propoj.conf"))
                .replaceAll("server (command|query)-service:8080;", "server 127.0.0.1:" + service + ";")
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";");
        var temporary = new StringBuilder();
        for (var kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary
                    .append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        var file = folder.resolve("nginx.conf");
        Files.writeString(
                file,
                "daemon off;\nmaster_process off;\nerror_log stderr warn;\npid " + folder.resolve("nginx.pid")
                        + ";\nevents {}\nhttp {\naccess_log off;\n" + temporary + ours + "}\n");
        var process = new ProcessBuilder(
                        program().orElseThrow().toString(), "-p", folder.toString(), "-c", file.toString())
                .inheritIO()
                .start();
        var started = new Nginx(process, port);
        started.awaitConnections();
        return started;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitConnections() {
        for (var looks = 0; looks < MOST_LOOKS && process.isAlive(); looks++) {
            try {
                connect().close();
                return;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new IllegalStateException("nginx takes no connections; it says why above");
    }

    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
