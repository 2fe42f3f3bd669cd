package cz.propoj.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bounded piece of the log's end in memory, without gaps. Not safe for several threads; its owner locks. */
final class TailWindow {
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final TreeMap<Long, Slot> slots = new TreeMap<>();
    private final int maxEvents;
    private long bytes;

    TailWindow(int maxEvents) {
        this.maxEvents = maxEvents;
    }

    /** A commit that is decoded when somebody wants it, once or, in a race, twice. */
    static final class Slot {
        private final int bytes;
        private volatile byte @Nullable [] document;
        private volatile @Nullable StoredCommit commit;

        Slot(byte[] document) {
            this.bytes = document.length;
            this.document = document;
        }

        Slot(StoredCommit commit) {
            this.bytes = commit.bytes();
            this.commit = commit;
        }

        StoredCommit commit() {
            byte[] undecoded = document;
            StoredCommit known = commit;
            if (known == null) {
                known = StoredCommit.decode(Objects.requireNonNull(undecoded));
                commit = known;
                document = null;
            }
            return known;
        }
    }

    void add(long position, long after, Slot slot) {
        slots.put(position, slot);
        bytes += slot.bytes;
        while (slots.size() > 1 && (after - slots.firstKey() > maxEvents || bytes > MAX_BYTES)) {
            bytes -= slots.pollFirstEntry().getValue().bytes;
        }
    }

    void clear() {
        slots.clear();
        bytes = 0;
    }

    /** The commits from the one on that holds a position; null if it is no longer here. */
    @Nullable
    List<Slot> from(long position, int limit) {
        Map.Entry<Long, Slot> first = slots.floorEntry(position);
        if (first == null) {
            return null;
        }
        List<Slot> taken = new ArrayList<>();
        for (Slot slot : slots.tailMap(first.getKey(), true).values()) {
            taken.add(slot);
            if (taken.size() == limit) {
                break;
            }
        }
        return taken;
    }
}
