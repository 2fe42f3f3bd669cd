package cz.propoj.benchmarks.services;

import cz.propoj.benchmarks.crash.Child;
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
    private final Map<Web, Child> running = new ConcurrentHashMap<>();
    private Child database;

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

    private Child database() throws IOException {
        return Child.start(
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

    Web command(String name) throws IOException {
        return service(name, CommandServiceApplication.class, "query-service", "thymeleaf", "springdoc", "webjars");
    }

    Web query(String name) throws IOException {
        return service(name, QueryServiceApplication.class, "command-service", "axon-spring-boot");
    }

    /** @param without parts of the names of what does not belong to this service's class path */
    private Web service(String name, Class<?> main, String... without) throws IOException {
        var port = freePort();
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(without).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        var started = Child.startLogging(
                main,
                classPath,
                folder.resolve(name + ".log"),
                uri(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--propoj.keys=" + folder.resolve("keys.json"));
        var web = new Web(port);
        running.put(web, started);
        return web;
    }

    /** As {@code kill -9}. */
    void kill(Web service) {
        Objects.requireNonNull(running.remove(service)).kill();
    }

    /** What the first command service says once. */
    String firstPassword(String name) throws IOException {
        var said = FIRST_PASSWORD.matcher(Files.readString(folder.resolve(name + ".log")));
        return said.find() ? said.group(1) : "";
    }

    /** Whether none of the services has ended by itself. */
    boolean allAlive() {
        return running.values().stream().allMatch(Child::isAlive);
    }

    /** Asks the services to end, as a machine does that is shut down. */
    void terminate() {
        running.values().forEach(Child::terminate);
    }

    boolean allEnded() {
        return running.values().stream().noneMatch(Child::isAlive);
    }

    @Override
    public void close() {
        running.values().forEach(Child::close);
        database.close();
    }
}
