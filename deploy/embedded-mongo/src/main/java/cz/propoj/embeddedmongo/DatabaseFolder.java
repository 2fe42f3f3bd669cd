package cz.propoj.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a database: the data file, the journals with all changes after its last state, and the lock. Opening checks
 * everything before anything is written.
 */
final class DatabaseFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);
    private static final long KEPT_FREE = 4L << 20;
    private static final int SMALLEST_STATE = 3 * 4096;

    private final Path path;
    private final FolderLock lock;
    private final List<Journal> older = new ArrayList<>();
    private @Nullable Journal journal;
    private volatile long needed;

    private DatabaseFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static DatabaseFolder open(Path path) {
        try {
            OwnerOnly.folder(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path.toAbsolutePath() + " can't be made", e);
        }
        DatabaseFolder folder = new DatabaseFolder(path, FolderLock.take(path));
        try {
            folder.check();
            return folder;
        } catch (IOException e) {
            folder.lock.close();
            throw new UncheckedIOException("The folder " + path.toAbsolutePath() + " can't be read", e);
        } catch (RuntimeException | Error e) {
            folder.lock.close();
            throw e;
        }
    }

    Path dataFile() {
        return path.resolve(EmbeddedMongo.FILE);
    }

    private void check() throws IOException {
        JournalReader journals = new JournalReader(path);
        boolean dataExists = Files.exists(dataFile()) && Files.size(dataFile()) > 0;
        if (journals.isEmpty()) {
            if (dataExists) {
                throw missing("the journal files (*" + Journal.SUFFIX + ")");
            }
            Files.deleteIfExists(dataFile());
            journal = Journal.create(path, 0);
            return;
        }
        boolean fromTheStart = journals.firstBase() == 0;
        if (!fromTheStart && !dataExists) {
            throw missing("the data file " + EmbeddedMongo.FILE);
        }
        if (fromTheStart && dataExists && Files.size(dataFile()) < SMALLEST_STATE) {
            // A crash in the first moments: no state was ever finished, and the journal holds everything.
            Files.delete(dataFile());
            dataExists = false;
        }
        if (dataExists) {
            DataFile.verify(dataFile());
        }
    }

    private DatabaseDamaged missing(String what) {
        return new DatabaseDamaged(
                "In the database folder " + path.toAbsolutePath() + " " + what
                        + " are missing or empty. The files belong"
                        + " together: put back the whole folder from a back-up; nothing was changed.",
                null);
    }

    MVStore openData() {
        try {
            if (!Files.exists(dataFile())) {
                Files.createFile(dataFile(), OwnerOnly.newFile(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path.toAbsolutePath() + " can't be written to", e);
        }
        return DataFile.open(dataFile());
    }

    /** Hands over the changes after the given number and goes on writing behind the last of them. */
    void replay(long after, Consumer<ChangeSet> reader) {
        try {
            JournalReader journals = new JournalReader(path);
            journals.readAfter(after, reader);
            Journal.End end = Objects.requireNonNull(journals.end());
            if (end.torn() != null) {
                LOG.warn("{}: {} was never acknowledged and is cut off", end.file(), end.torn());
            }
            if (journal == null) {
                for (Path file : journals.files().subList(0, journals.files().size() - 1)) {
                    older.add(Journal.append(file, 0, Files.size(file), 0));
                }
                journal = Journal.append(end.file(), end.base(), end.position(), end.last());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + path.toAbsolutePath() + " can't be read", e);
        }
    }

    private Journal current() {
        return Objects.requireNonNull(journal, "The journal is used before it is read");
    }

    /** Puts changes on disk, if that leaves room for the next state of the data file. */
    synchronized void write(List<ChangeSet> changes) throws IOException {
        checkRoom();
        current().write(changes);
    }

    private void checkRoom() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < KEPT_FREE + needed) {
            throw new IOException("no room on the disk of " + path.toAbsolutePath() + " (" + (free >> 10) + " KB free, "
                    + ((KEPT_FREE + needed) >> 10) + " KB needed); free some, then it goes on");
        }
    }

    /** How many bytes the next state of the data file may take. */
    void setNeeded(long bytes) {
        needed = bytes;
    }

    boolean hasRoomForState() throws IOException {
        return Files.getFileStore(path).getUsableSpace() > needed + (KEPT_FREE >> 1);
    }

    synchronized long lastChange() {
        return current().last();
    }

    synchronized long journalBytes() {
        return current().size();
    }

    /** From here on changes go into a new file; the old ones stay until {@link #dropOlder}. */
    synchronized void rotate() throws IOException {
        Journal before = current();
        if (before.last() > before.base()) {
            journal = Journal.create(path, before.last());
            older.add(before);
        }
    }

    synchronized void dropOlder() throws IOException {
        for (Journal old : older) {
            old.delete();
        }
        older.clear();
    }

    @Override
    public void close() {
        try {
            for (Journal old : older) {
                old.close();
            }
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            LOG.warn("A journal could not be closed", e);
        } finally {
            lock.close();
        }
    }
}
