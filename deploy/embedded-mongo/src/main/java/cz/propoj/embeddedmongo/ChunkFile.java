package cz.propoj.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The file under the trees. It is written in chunks that never change; each gets a checksum over all its bytes, in the
 * padding of its last block, where the format allows control characters. Pages alone don't do: the names of the trees,
 * where their roots stand and which chunks are in use are stored without a checksum, and a flipped bit there makes a whole
 * tree disappear without a word.
 */
final class ChunkFile extends SingleFileStore {
    private static final int BLOCK = 4096;
    private static final int STAMP_BYTES = 2 * Integer.BYTES;
    private static final int BEHIND_STAMP = 1;

    /** An interrupt closes a file while it is read or written; this opens it again. */
    private static final String SURVIVING_INTERRUPTS = "retry:";

    private final boolean checking;
    private final Set<Integer> checked = new HashSet<>();

    private ChunkFile(Map<String, Object> settings, boolean checking) {
        super(settings);
        this.checking = checking;
    }

    /** For reading and writing; the content was checked before. */
    static ChunkFile open(Path file, Map<String, Object> settings) {
        ChunkFile opened = new ChunkFile(settings, false);
        opened.open(SURVIVING_INTERRUPTS + file, false, null);
        return opened;
    }

    /** To read only; a chunk is checked as a whole when something of it is read first. */
    static ChunkFile toCheck(Path file, Map<String, Object> settings) {
        ChunkFile opened = new ChunkFile(settings, true);
        opened.open(SURVIVING_INTERRUPTS + file, true, null);
        return opened;
    }

    @Override
    @SuppressWarnings("NullAway") // the head of the file belongs to no chunk
    protected void writeFully(SFChunk chunk, long position, ByteBuffer bytes) {
        // What is moved is written without its chunk, and has its stamp.
        if (chunk != null) {
            stamp(bytes);
        }
        super.writeFully(chunk, position, bytes);
    }

    @Override
    @SuppressWarnings("NullAway")
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        if (checking && chunk != null && checked.add(chunk.id)) {
            ByteBuffer whole = super.readFully(chunk, chunk.block * BLOCK, chunk.len * BLOCK);
            if (!isWhole(whole)) {
                throw DataUtils.newMVStoreException(
                        DataUtils.ERROR_FILE_CORRUPT, "Chunk {0} doesn't match its checksum", chunk.id);
            }
        }
        return super.readFully(chunk, position, length);
    }

    private static void stamp(ByteBuffer chunk) {
        int at = stampAt(chunk);
        int checksum = checksum(chunk);
        for (int digit = 0; digit < STAMP_BYTES; digit++) {
            chunk.put(at + digit, digitOf(checksum, digit));
        }
    }

    private static boolean isWhole(ByteBuffer chunk) {
        int at = stampAt(chunk);
        int checksum = checksum(chunk);
        for (int digit = 0; digit < STAMP_BYTES; digit++) {
            if (chunk.get(at + digit) != digitOf(checksum, digit)) {
                return false;
            }
        }
        return true;
    }

    private static int stampAt(ByteBuffer chunk) {
        return chunk.limit() - BEHIND_STAMP - STAMP_BYTES;
    }

    /** A value below 16: the format passes over whatever isn't above a blank. */
    private static byte digitOf(int checksum, int digit) {
        return (byte) (checksum >>> (4 * digit) & 0xF);
    }

    private static int checksum(ByteBuffer chunk) {
        int at = stampAt(chunk);
        CRC32C checksum = new CRC32C();
        checksum.update(chunk.slice(chunk.position(), at - chunk.position()));
        checksum.update(chunk.slice(at + STAMP_BYTES, BEHIND_STAMP));
        return (int) checksum.getValue();
    }
}
