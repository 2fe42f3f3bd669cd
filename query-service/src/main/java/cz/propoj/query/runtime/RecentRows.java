package cz.propoj.query.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were written here last, for those in this process who hold rows: they need not read them back from the
 * database. Bounded; who is further behind reads them there.
 */
final class RecentRows<S, E> {
    private final Map<String, Row<S, E>> rows = new HashMap<>();
    private final int mostFacts;
    private long facts;
    /** Whatever was written here and has facts after this position is still known. */
    private long since = -1;

    RecentRows(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    /** It has been written. */
    synchronized void add(Row<S, E> row) {
        var old = rows.put(row.id(), row);
        facts += row.facts().size() - (old == null ? 0 : old.facts().size());
        if (facts > mostFacts) {
            rows.values().forEach(each -> since = Math.max(since, each.position()));
            rows.clear();
            facts = 0;
        }
    }

    /** Those with facts after that position; null: not all of them are known. Those before are not asked for any more. */
    synchronized @Nullable List<Row<S, E>> after(long position) {
        if (position < since) {
            return null;
        }
        since = position;
        rows.values().removeIf(row -> row.position() <= position);
        facts = rows.values().stream().mapToLong(row -> row.facts().size()).sum();
        return List.copyOf(rows.values());
    }
}
