package cz.propoj.embeddedmongo;

import org.jspecify.annotations.Nullable;

/** The stored data can't be trusted; the message says what is broken, where, and what to do. Nothing was changed. */
public final class DatabaseDamaged extends RuntimeException {
    DatabaseDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
