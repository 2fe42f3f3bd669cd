package cz.propoj.embeddedmongo;

/** The folder is open in another process (or once more in this one); the message says where and what to do. */
public final class DatabaseInUse extends RuntimeException {
    DatabaseInUse(String message) {
        super(message);
    }
}
