package cz.propoj.eventlog.vault;

import org.jspecify.annotations.Nullable;

/** The key file is missing, damaged, or not the one of this database. */
public class VaultKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong with which file and what to do. */
    public VaultKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
