package cz.propoj.embeddedmongo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a plan row by row. Between two batches it can be paused: then it keeps nothing but its place, and goes on
 * behind the last entry with what is stored by then.
 */
final class Scan {
    private final Engine engine;
    private final Table table;
    private final QueryPlan plan;
    private final @Nullable TreeSet<byte[]> seen;
    private int step;
    private int range;
    private byte @Nullable [] last;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private MVStore.@Nullable TxCounter usage;
    private @Nullable MVStore used;

    Scan(Engine engine, Table table, QueryPlan plan) {
        this.engine = engine;
        this.table = table;
        this.plan = plan;
        this.seen = plan.mayRepeat() ? new TreeSet<>(Arrays::compareUnsigned) : null;
    }

    /** The next row as it is stored, or null at the end. */
    byte @Nullable [] next() {
        while (step < plan.steps().size()) {
            QueryPlan.Step current = plan.steps().get(step);
            byte[] entry = nextEntry(current);
            if (entry == null) {
                step++;
                range = 0;
                continue;
            }
            byte[] row = current.index() == null ? entry : IndexTree.rowOf(entry);
            if (current.index() != null) {
                engine.counters().keyExamined();
            }
            if (seen != null && !seen.add(row)) {
                continue;
            }
            engine.counters().documentExamined();
            byte[] bson = current.index() == null
                    ? Objects.requireNonNull(cursor).getValue()
                    : table.rows().get(row);
            if (bson != null) {
                return bson;
            }
        }
        pause();
        return null;
    }

    private byte @Nullable [] nextEntry(QueryPlan.Step current) {
        List<KeyRange> ranges = current.ranges();
        while (range < ranges.size()) {
            KeyRange here = ranges.get(range);
            if (cursor == null) {
                cursor = open(current, here);
            }
            if (cursor != null && cursor.hasNext()) {
                byte[] entry = cursor.next();
                if (here.contains(entry)) {
                    last = entry;
                    return entry;
                }
            }
            cursor = null;
            last = null;
            range++;
        }
        return null;
    }

    private @Nullable Cursor<byte[], byte[]> open(QueryPlan.Step current, KeyRange here) {
        if (usage == null && engine.store().isPersistent()) {
            // What this looks at must not be written over meanwhile.
            used = engine.store();
            usage = used.registerVersionUsage();
        }
        MVMap<byte[], byte[]> tree = current.tree();
        byte[] from;
        if (current.backwards()) {
            byte[] end = last == null ? here.to() : last;
            from = end == null ? tree.lastKey() : tree.lowerKey(end);
        } else {
            from = last == null ? tree.ceilingKey(here.from()) : tree.higherKey(last);
        }
        return from == null ? null : tree.cursor(from, null, current.backwards());
    }

    /** Lets go of the state of the data it reads. */
    void pause() {
        cursor = null;
        if (usage != null && used != null) {
            used.deregisterVersionUsage(usage);
        }
        usage = null;
        used = null;
    }
}
