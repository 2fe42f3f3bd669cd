package cz.propoj.eventlog.chain;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A mark of the log's state, to be kept somewhere else: whoever changes the log before it and recomputes all hashes is
 * found out by it.
 *
 * @param position position of the last event it vouches for
 * @param hash hash of the commit that ends there, 64 hexadecimal digits
 * @param at when that commit was stored
 */
public record Checkpoint(long position, String hash, Instant at) {
    /** Refuses a hash that is no SHA-256 in hexadecimal digits. */
    public Checkpoint {
        if (HexFormat.of().parseHex(hash).length != CommitSeal.HASH_LENGTH) {
            throw new IllegalArgumentException("A hash has 64 hexadecimal digits");
        }
    }
}
