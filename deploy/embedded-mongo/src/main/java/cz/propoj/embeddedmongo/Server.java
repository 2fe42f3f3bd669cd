package cz.propoj.embeddedmongo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/**
 * The embedded server as a process of its own: {@code Server <folder> <port>}; port 0 takes a free one. The password may be
 * given in the environment ({@value #PASSWORD}), which other users can't read; else it is a new one each time.
 */
public final class Server {
    /** Name of the variable with the password. */
    public static final String PASSWORD = "PROPOJ_DATABASE_PASSWORD";

    private static final int CANNOT_START = 2;

    private Server() {}

    /**
     * Runs until the process is ended. When it is ready it writes one line, {@code ready <connection string>}; if the folder
     * is busy or damaged it says so and ends with status 2.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (PrintStream console =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            if (arguments.length != 2) {
                console.println("Usage: Server <folder> <port>");
                System.exit(CANNOT_START);
            }
            try {
                EmbeddedMongo server = EmbeddedMongo.open(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Objects.requireNonNullElseGet(System.getenv(PASSWORD), ScramCredential::newPassword));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mongo-shutdown"));
                console.println("ready " + server.connectionString());
            } catch (DatabaseInUse | DatabaseDamaged e) {
                console.println("refused " + e.getMessage());
                System.exit(CANNOT_START);
            }
            new CountDownLatch(1).await();
        }
    }
}
