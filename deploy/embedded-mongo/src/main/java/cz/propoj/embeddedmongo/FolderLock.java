package cz.propoj.embeddedmongo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a second process out of a folder. The system frees it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "propoj.lock";
    /** The locked byte lies behind the text, since a locked byte can't be read by others everywhere. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = owner(file);
                channel.close();
                throw new DatabaseInUse("The database in " + folder.toAbsolutePath() + " is in use by process " + owner
                        + ". Stop that process, or choose another folder; two can't work on the same data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder.toAbsolutePath() + " can't be written to", e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
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
        }
    }
}
