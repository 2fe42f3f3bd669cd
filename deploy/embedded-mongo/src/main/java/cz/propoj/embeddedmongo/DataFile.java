package cz.propoj.embeddedmongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file of ordered trees. It is written as a whole state from time to time, never in between: what a state contains is
 * said by the number of the last change in it, and the journal holds what came after.
 */
final class DataFile {
    private static final byte[] LAST_CHANGE = "last".getBytes(StandardCharsets.US_ASCII);
    private static final String STATE = "state";
    private static final Map<String, Object> SETTINGS = Map.of("cacheSize", 64, "autoCompactFillRate", 0);

    private DataFile() {}

    static MVStore inMemory() {
        return MVStore.open(null);
    }

    static MVStore open(Path file) {
        MVStore store = builder(ChunkFile.open(file, SETTINGS)).open();
        store.setRetentionTime(0);
        // Its own timer must never write a state; a delay beyond any run of the program gives the background writing
        // without the timer.
        store.setAutoCommitDelay(Integer.MAX_VALUE);
        return store;
    }

    private static MVStore.Builder builder(ChunkFile file) {
        return new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().autoCommitBufferSize(0);
    }

    static MVMap<byte[], byte[]> map(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ChecksummedBytes.INSTANCE)
                        .valueType(ChecksummedBytes.INSTANCE));
    }

    static long lastChange(MVStore store) {
        byte[] number = map(store, STATE).get(LAST_CHANGE);
        return number == null ? 0 : ByteBuffer.wrap(number).getLong();
    }

    static void setLastChange(MVStore store, long number) {
        map(store, STATE)
                .put(
                        LAST_CHANGE,
                        ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** Reads every page without being able to write; throws where something doesn't match its checksum. */
    static void verify(Path file) {
        try (MVStore store = builder(ChunkFile.toCheck(file, SETTINGS)).open()) {
            store.getLayoutMap();
            for (String name : store.getMapNames()) {
                Cursor<byte[], byte[]> cursor = map(store, name).cursor(null);
                while (cursor.hasNext()) {
                    cursor.next();
                }
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new DatabaseInUse("The database file " + file + " is open in another program. Close that first.");
            }
            throw damaged(file, e);
        } catch (RuntimeException | Error e) {
            // Whatever stumbles here stumbles over what is stored, assertions and absurd sizes included.
            throw damaged(file, e);
        }
    }

    static DatabaseDamaged damaged(Path file, Throwable cause) {
        return new DatabaseDamaged(
                "The database file " + file.toAbsolutePath() + " is damaged (" + cause.getMessage()
                        + "). Put back the whole folder from a back-up, or ask for help before you delete anything;"
                        + " nothing was changed.",
                cause);
    }
}
