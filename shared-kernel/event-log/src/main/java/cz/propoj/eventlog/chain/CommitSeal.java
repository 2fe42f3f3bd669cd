package cz.propoj.eventlog.chain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.bson.RawBsonDocument;

/**
 * The stored form of a commit as bytes. A commit is the BSON document {@code {_id, at, prev, …body…, hash}}; its hash
 * is the SHA-256 of the BSON of the same document without its last field {@code hash}. As {@code prev} is the hash of
 * the commit before, a hash vouches for everything up to it.
 */
public final class CommitSeal {
    /** Length of a hash in bytes. */
    public static final int HASH_LENGTH = 32;

    private static final byte[] HASH_HEADER = {5, 'h', 'a', 's', 'h', 0, HASH_LENGTH, 0, 0, 0, 0};
    private static final byte[] PREV_HEADER = {5, 'p', 'r', 'e', 'v', 0, HASH_LENGTH, 0, 0, 0, 0};
    private static final byte[] ID_HEADER = {0x12, '_', 'i', 'd', 0};
    private static final byte[] AT_HEADER = {9, 'a', 't', 0};
    private static final int HASH_ELEMENT = HASH_HEADER.length + HASH_LENGTH;
    private static final int PREFIX =
            4 + ID_HEADER.length + 8 + AT_HEADER.length + 8 + PREV_HEADER.length + HASH_LENGTH;

    private CommitSeal() {}

    /** A sealed commit: its whole BSON document and the hash that the next commit carries as {@code prev}. Never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(byte[] document, byte[] hash) {}

    /** The {@code prev} of the first commit of a log: 32 zero bytes. */
    public static byte[] beginning() {
        return new byte[HASH_LENGTH];
    }

    /**
     * Builds the stored form.
     *
     * @param position position of the first event of the commit, 0 or more
     * @param at when it is stored, kept to the millisecond
     * @param prev hash of the commit before
     * @param body BSON document with the other fields of the commit
     */
    public static Sealed seal(long position, Instant at, byte[] prev, byte[] body) {
        int unhashed = PREFIX + body.length - 4;
        ByteBuffer out = ByteBuffer.allocate(unhashed + HASH_ELEMENT).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(unhashed);
        out.put(ID_HEADER).putLong(position);
        out.put(AT_HEADER).putLong(at.toEpochMilli());
        out.put(PREV_HEADER).put(prev);
        out.put(body, 4, body.length - 4);
        byte[] bytes = out.array();
        MessageDigest digest = sha256();
        digest.update(bytes, 0, unhashed);
        byte[] hash = digest.digest();
        out.putInt(0, unhashed + HASH_ELEMENT);
        out.position(unhashed - 1);
        out.put(HASH_HEADER).put(hash).put((byte) 0);
        return new Sealed(bytes, hash);
    }

    /** The hash that the document, as it is stored now, ought to carry; empty array if its last field is no hash. */
    static byte[] hashOf(RawBsonDocument stored) {
        ByteBuffer source = stored.getByteBuffer().asNIO().order(ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        int unhashed = bytes.length - HASH_ELEMENT;
        if (unhashed < 5
                || !Arrays.equals(
                        bytes, unhashed - 1, unhashed - 1 + HASH_HEADER.length, HASH_HEADER, 0, HASH_HEADER.length)) {
            return new byte[0];
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0, unhashed);
        bytes[unhashed - 1] = 0;
        MessageDigest digest = sha256();
        digest.update(bytes, 0, unhashed);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
