package cz.propoj.eventlog.vault;

import java.util.UUID;

/** Something was to be stored under an id that was erased. It stays erased. */
public class ErasedIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the id; ids are opaque. */
    public ErasedIdException(UUID id) {
        super("The id " + id + " was erased and takes nothing any more");
    }
}
