package cz.propoj.embeddedmongo;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A database server inside the process, reached with the ordinary MongoDB drivers by {@link #connectionString()}. It
 * listens on the loopback interface only, and answers nobody who doesn't know the password, which is made anew with each
 * start: other processes of the machine get nothing.
 */
public final class EmbeddedMongo implements AutoCloseable {
    static final String FILE = "propoj.mv";

    private final Engine engine;
    private final WireServer server;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedMongo(Engine engine, int port, String password) {
        this.engine = engine;
        this.password = password;
        try {
            server = new WireServer(new Commands(engine), ScramCredential.of(password), port);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /**
     * Opens or creates the database in the folder (the file {@code propoj.mv} and its journal) and listens on a free port.
     * Everything stored is read once and checked before anything may be written.
     *
     * @throws DatabaseInUse if the folder is already open
     * @throws DatabaseDamaged if what is stored can't be trusted; nothing is changed then
     */
    public static EmbeddedMongo open(Path folder) {
        return open(folder, 0, ScramCredential.newPassword());
    }

    /**
     * As {@link #open(Path)}, on a chosen port and with a chosen password, so that clients find it again after a restart.
     *
     * @param port 1–65535, or 0 for any free one
     * @param password of letters and digits, and hard to guess
     */
    static EmbeddedMongo open(Path folder, int port, String password) {
        if (!password.matches("[0-9A-Za-z]{16,}")) {
            throw new IllegalArgumentException("The password has to be of at least 16 letters and digits");
        }
        return new EmbeddedMongo(Engine.open(DatabaseFolder.open(folder)), port, password);
    }

    /** A server that keeps everything in memory, for tests. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(Engine.inMemory(), 0, ScramCredential.newPassword());
    }

    /**
     * What a driver needs to connect, with the options that fit a server without sessions. The password is in it: it is
     * never to be logged or shown.
     */
    public String connectionString() {
        return "mongodb://" + ScramCredential.USER + ":" + password + "@127.0.0.1:" + port()
                + "/?authMechanism=SCRAM-SHA-256&authSource=admin&directConnection=true"
                + "&retryWrites=false&retryReads=false&uuidRepresentation=standard";
    }

    /** The port on the loopback interface. */
    public int port() {
        return server.port();
    }

    /** Finishes what is being written and frees folder and port; closing again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
            engine.close();
        }
    }

    /** For tests: what reading has cost so far. */
    ReadStatistics counters() {
        return engine.counters();
    }

    /** For tests: how often the journal was synced so far. */
    long syncs() {
        return engine.syncs();
    }

    Engine engine() {
        return engine;
    }
}
