package cz.propoj.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal files of a folder in their order. An unfinished record at the very end is what a crash leaves and is
 * passed over; anything else that doesn't fit is damage, and is refused.
 */
final class JournalReader {
    private final Path folder;
    private final List<Path> files;
    private Journal.@Nullable End end;

    JournalReader(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> all = Files.list(folder)) {
            files = new ArrayList<>(
                    all.filter(file -> file.getFileName().toString().endsWith(Journal.SUFFIX))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList());
        }
        dropUnstarted();
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The number of the last change before the first file. */
    long firstBase() throws IOException {
        try (FileChannel channel = FileChannel.open(files.getFirst())) {
            ByteBuffer header = ByteBuffer.allocate(Journal.HEADER);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            if (header.hasRemaining()
                    || !Journal.header(header.getLong(Long.BYTES)).flip().equals(header.flip())) {
                throw damaged(files.getFirst(), "its beginning can't be read");
            }
            return header.getLong(Long.BYTES);
        }
    }

    List<Path> files() {
        return files;
    }

    /** Where the last file ends; null before reading or where there is none. */
    Journal.@Nullable End end() {
        return end;
    }

    /** A crash while a new file is started leaves one without a whole header; the file before it is then still there. */
    private void dropUnstarted() throws IOException {
        if (files.size() > 1 && Files.size(files.getLast()) < Journal.HEADER) {
            Files.delete(files.removeLast());
        }
    }

    /** Hands over every change after the given number, in order. */
    void readAfter(long number, Consumer<ChangeSet> reader) throws IOException {
        long next = -1;
        for (int i = 0; i < files.size(); i++) {
            Journal.End read = read(files.get(i), i == files.size() - 1, number, reader);
            if (i == 0 && read.base() > number) {
                throw damaged(
                        files.get(i),
                        "it goes on after change " + read.base() + ", but " + EmbeddedMongo.FILE + " knows only "
                                + number + " changes and is older than the journal");
            }
            if (i > 0 && read.base() != next) {
                throw damaged(files.get(i), "the changes " + (next + 1) + " to " + read.base() + " are missing");
            }
            next = read.last();
            end = read;
        }
        if (next < number) {
            throw new DatabaseDamaged(
                    "The journal in " + folder + " ends at change " + next + ", but " + EmbeddedMongo.FILE + " holds "
                            + number + ": journal files are missing or cut off. Put back the whole folder from a"
                            + " back-up; nothing was changed.",
                    null);
        }
    }

    private static Journal.End read(Path file, boolean isLast, long after, Consumer<ChangeSet> reader)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (all.hasRemaining() && channel.read(all) >= 0) {}
            all.flip();
            if (all.remaining() < Journal.HEADER
                    || !Journal.header(all.getLong(Long.BYTES)).flip().equals(all.slice(0, Journal.HEADER))) {
                throw damaged(file, "its beginning can't be read");
            }
            long base = all.getLong(Long.BYTES);
            long last = base;
            int position = Journal.HEADER;
            while (isWhole(all, position, last + 1)) {
                int length = all.getInt(position);
                last++;
                if (last > after) {
                    reader.accept(ChangeSet.readFrom(all.slice(position + Journal.RECORD_FRAME, length)));
                }
                position += Journal.RECORD_FRAME + length;
            }
            String torn = position == all.limit() ? null : "unfinished change at byte " + position;
            if (torn != null && (!isLast || somethingFollows(all, position, last))) {
                throw damaged(file, "the change at byte " + position + " doesn't match its checksum");
            }
            return new Journal.End(file, base, position, last, torn);
        }
    }

    private static boolean isWhole(ByteBuffer all, int position, long number) {
        if (all.limit() - position < Journal.RECORD_FRAME) {
            return false;
        }
        int length = all.getInt(position);
        return length >= 0
                && length <= all.limit() - position - Journal.RECORD_FRAME
                && all.getLong(position + 2 * Integer.BYTES) == number
                && all.getInt(position + Integer.BYTES)
                        == Journal.checksum(all, position, position + Journal.RECORD_FRAME + length);
    }

    /** A whole later change behind a broken one can't come from an interrupted write. */
    private static boolean somethingFollows(ByteBuffer all, int broken, long last) {
        for (int position = broken + 1; position <= all.limit() - Journal.RECORD_FRAME; position++) {
            long number = all.getLong(position + 2 * Integer.BYTES);
            if (number > last && number - last < all.limit() && isWhole(all, position, number)) {
                return true;
            }
        }
        return false;
    }

    private static DatabaseDamaged damaged(Path file, String what) {
        return new DatabaseDamaged(
                "The database journal " + file + " is damaged: " + what
                        + ". Put back the whole folder from a back-up, or ask for help before you delete anything;"
                        + " nothing was changed.",
                null);
    }
}
