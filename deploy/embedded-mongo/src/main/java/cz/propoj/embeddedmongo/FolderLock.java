package cz.propoj.embeddedmongo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second process out of a folder. The system frees it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "propoj.lock";
    /** The locked byte lies behind the text, since a locked byte can't be read by others everywhere. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * What this process has open. It must be known before the file is touched: closing any second handle on it would free
     * the system's lock that belongs to the first.
     */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path given) {
        Path folder;
        try {
            folder = given.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + given.toAbsolutePath() + " can't be read", e);
        }
        if (!OPEN_HERE.add(folder)) {
            throw inUse(given, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return lock(given, folder);
        } catch (RuntimeException | Error e) {
            OPEN_HERE.remove(folder);
            throw e;
        }
    }

    private static DatabaseInUse inUse(Path folder, String owner) {
        return new DatabaseInUse("The database in " + folder.toAbsolutePath() + " is in use by process " + owner
                + ". Stop that process, or choose another folder; two can't work on the same data.");
    }

    private static FolderLock lock(Path given, Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), OwnerOnly.newFile(folder));
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                String owner = owner(file);
                channel.close();
                throw inUse(given, owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder.toAbsolutePath() + " can't be written to", e);
        }
    }

    private static String owner(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? "(unknown)" : text;
        } catch (IOException _) {
            return "(unknown)";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OPEN_HERE.remove(folder);
        }
    }
}
