package cz.propoj.benchmarks.services;

import cz.propoj.benchmarks.crash.ChildProcess;
import cz.propoj.command.CommandServiceApplication;
import cz.propoj.embeddedmongo.Server;
import cz.propoj.query.QueryServiceApplication;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The processes, all on one database that can be killed and started again at the same address. */
final class Services implements AutoCloseable {
    private static final Pattern FIRST_PASSWORD = Pattern.compile("heslo / password:\\s+(\\S+)");

    private final Path folder;
    private final int databasePort;
    private final Map<ServiceClient, ChildProcess> running = new ConcurrentHashMap<>();
    private ChildProcess database;

    Services(Path folder) throws IOException {
        this.folder = folder;
        this.databasePort = freePort();
        this.database = database();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private ChildProcess database() throws IOException {
        return ChildProcess.start(
                Server.class,
                folder.resolve("database.log"),
                folder.resolve("database").toString(),
                Integer.toString(databasePort));
    }

    String uri() {
        return database.firstLine().substring("ready ".length());
    }

    void killDatabase() {
        database.kill();
    }

    void startDatabase() throws IOException {
        database = database();
    }

    ServiceClient command(String name) throws IOException {
        return service(name, CommandServiceApplication.class, "query-service", "thymeleaf", "springdoc", "webjars");
    }

    ServiceClient query(String name) throws IOException {
        return service(name, QueryServiceApplication.class, "command-service", "axon-spring-boot");
    }

    /** @param without parts of the names of what does not belong to this service's class path */
    private ServiceClient service(String name, Class<?> main, String... without) throws IOException {
        var port = freePort();
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(without).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        var started = ChildProcess.startLogging(
                main,
                classPath,
                folder.resolve(name + ".log"),
                uri(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--propoj.keys=" + folder.resolve("keys.json"));
        var web = new ServiceClient(port);
        running.put(web, started);
        return web;
    }

    /** As {@code kill -9}. */
    void kill(ServiceClient service) {
        Objects.requireNonNull(running.remove(service)).kill();
    }

    /** What the first command service says once. */
    String firstPassword(String name) throws IOException {
        var said = FIRST_PASSWORD.matcher(Files.readString(folder.resolve(name + ".log")));
        return said.find() ? said.group(1) : "";
    }

    /** Whether none of the services has ended by itself. */
    boolean allAlive() {
        return running.values().stream().allMatch(ChildProcess::isAlive);
    }

    /** Asks the services to end, as a machine does that is shut down. */
    void terminate() {
        running.values().forEach(ChildProcess::terminate);
    }

    boolean allEnded() {
        return running.values().stream().noneMatch(ChildProcess::isAlive);
    }

    @Override
    public void close() {
        running.values().forEach(ChildProcess::close);
        database.close();
    }
}
