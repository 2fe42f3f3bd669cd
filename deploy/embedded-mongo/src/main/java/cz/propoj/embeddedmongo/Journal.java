package cz.propoj.embeddedmongo;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of changes in their order, each with its number and a checksum. A change counts once the file is synced; what
 * an interrupted write leaves at the end is cut off, in the running server and after a crash alike.
 */
final class Journal implements AutoCloseable {
    static final String SUFFIX = ".journal";
    static final int RECORD_FRAME = 2 * Integer.BYTES + Long.BYTES;
    static final int HEADER = 2 * Long.BYTES + Integer.BYTES;
    static final long MAGIC = 0x50524F504F4A3031L;
    private static final int BUFFER = 1 << 20;
    private static final int MOST_INTERRUPTS = 100;

    private final Path file;
    private FileChannel channel;
    private final long base;
    private long end;
    private long last;
    private boolean tornEnd;
    private boolean closed;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    private Journal(Path file, FileChannel channel, long base, long end, long last) {
        this.file = file;
        this.channel = channel;
        this.base = base;
        this.end = end;
        this.last = last;
    }

    /** Starts a file for the changes after the given number; it is on disk when this returns. */
    static Journal create(Path folder, long base) throws IOException {
        Path file = folder.resolve("propoj-%016x%s".formatted(base, SUFFIX));
        FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), OwnerOnly.newFile(folder));
        try {
            writeFully(channel, header(base).flip(), 0);
            channel.force(true);
            syncFolder(folder);
            return new Journal(file, channel, base, HEADER, base);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Goes on at the end of a file that was read before; what stands behind the end is cut off. */
    static Journal append(Path file, long base, long end, long last) throws IOException {
        FileChannel channel = FileChannel.open(file, READ, WRITE);
        channel.truncate(end);
        return new Journal(file, channel, base, end, last);
    }

    static ByteBuffer header(long base) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(MAGIC).putLong(base);
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, 2 * Long.BYTES);
        return header.putInt((int) checksum.getValue());
    }

    Path file() {
        return file;
    }

    /** The number of the last change before this file. */
    long base() {
        return base;
    }

    /** The number of the last change on disk. */
    long last() {
        return last;
    }

    long size() {
        return end;
    }

    /** Writes the changes and syncs once. If it fails, none of them is there. An interrupt is no failure. */
    void write(List<ChangeSet> changes) throws IOException {
        for (int again = 0; ; again++) {
            try {
                writeOnce(changes);
                return;
            } catch (ClosedChannelException e) {
                if (closed || again == MOST_INTERRUPTS) {
                    throw e;
                }
                // An interrupt closes a file under whoever writes.
                boolean _ = Thread.interrupted();
                channel = FileChannel.open(file, READ, WRITE);
                tornEnd = true;
            }
        }
    }

    private void writeOnce(List<ChangeSet> changes) throws IOException {
        if (tornEnd) {
            cutOff();
        }
        long size = changes.stream()
                .mapToLong(change -> change.size() + (long) RECORD_FRAME)
                .sum();
        if (size > Integer.MAX_VALUE) {
            throw new IOException("One command changes more than 2 GB");
        }
        ByteBuffer records = room((int) size);
        long number = last;
        for (ChangeSet change : changes) {
            record(records, change, ++number);
        }
        try {
            writeFully(channel, records.flip(), end);
            channel.force(false);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            tornEnd = true;
            tryToCutOff(e);
            throw e;
        }
        end += size;
        last = number;
    }

    private static void record(ByteBuffer records, ChangeSet change, long number) {
        int start = records.position();
        records.putInt(change.size()).putInt(0).putLong(number);
        change.writeTo(records);
        records.putInt(start + Integer.BYTES, checksum(records, start, records.position()));
    }

    /** Over the length, the number and the content. */
    static int checksum(ByteBuffer records, int start, int end) {
        CRC32C checksum = new CRC32C();
        checksum.update(records.slice(start, Integer.BYTES));
        checksum.update(records.slice(start + 2 * Integer.BYTES, end - start - 2 * Integer.BYTES));
        return (int) checksum.getValue();
    }

    private ByteBuffer room(int size) {
        if (buffer.capacity() > BUFFER && size <= BUFFER) {
            buffer = ByteBuffer.allocateDirect(BUFFER);
        } else if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocateDirect(size);
        }
        return buffer.clear();
    }

    private void cutOff() throws IOException {
        channel.truncate(end);
        channel.force(true);
        tornEnd = false;
    }

    private void tryToCutOff(IOException cause) {
        try {
            cutOff();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    static void syncFolder(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        } catch (IOException _) {
            // Windows can't open a folder; there the name is durable with the file.
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }

    /** Where a reader stopped and what it found. */
    record End(
            Path file,
            long base,
            long position,
            long last,
            @Nullable String torn) {}
}
