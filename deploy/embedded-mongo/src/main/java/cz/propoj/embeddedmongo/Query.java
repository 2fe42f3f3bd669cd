package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The rows that match a filter, in the order asked for, one after the other. */
final class Query {
    private final Document filter;
    private final QueryPlan plan;
    private final Scan scan;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final @Nullable Document sort;
    private final int limit;
    private int toSkip;
    private int taken;
    private @Nullable Deque<byte[]> sorted;

    /**
     * @param sort null or empty where the order doesn't matter
     * @param limit 0 for all
     */
    Query(Engine engine, Table table, Document filter, @Nullable Document sort, int skip, int limit) {
        this.filter = Filter.apart(filter);
        this.limit = limit;
        this.toSkip = skip;
        plan = new QueryPlanner(table, new Filter(filter), sort, limit == 0 ? 0 : skip + limit).plan();
        this.sort = plan.sorted() ? null : sort;
        scan = new Scan(engine, table, plan);
    }

    /** The next matching row, or null at the end. */
    byte @Nullable [] next() {
        if (limit > 0 && taken == limit) {
            scan.pause();
            return null;
        }
        byte[] row = sort == null ? nextMatch() : nextSorted(sort);
        while (row != null && toSkip > 0) {
            toSkip--;
            row = sort == null ? nextMatch() : nextSorted(sort);
        }
        if (row != null) {
            taken++;
        }
        return row;
    }

    private byte @Nullable [] nextMatch() {
        byte[] row = scan.next();
        while (row != null && !plan.whole() && !matcher.matches(Bson.decode(row), filter)) {
            row = scan.next();
        }
        return row;
    }

    private byte @Nullable [] nextSorted(Document orderBy) {
        if (sorted == null) {
            sorted = sortAll(orderBy);
        }
        return sorted.poll();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Sortable(byte[] key, int arrival, byte[] row) {
        static final Comparator<Sortable> ORDER =
                Comparator.comparing(Sortable::key, Arrays::compareUnsigned).thenComparingInt(Sortable::arrival);
    }

    private Deque<byte[]> sortAll(Document orderBy) {
        int wanted = limit == 0 ? Integer.MAX_VALUE : toSkip + limit;
        PriorityQueue<Sortable> last = new PriorityQueue<>(Sortable.ORDER.reversed());
        List<Sortable> all = new ArrayList<>();
        int arrival = 0;
        for (byte[] row = scan.next(); row != null; row = scan.next()) {
            Document document = Bson.decode(row);
            if (!plan.whole() && !matcher.matches(document, filter)) {
                continue;
            }
            Sortable sortable = new Sortable(FieldPaths.sortKey(document, orderBy), arrival++, row);
            if (wanted == Integer.MAX_VALUE) {
                all.add(sortable);
            } else {
                last.add(sortable);
                if (last.size() > wanted) {
                    last.poll();
                }
            }
        }
        all.addAll(last);
        all.sort(Sortable.ORDER);
        Deque<byte[]> result = new ArrayDeque<>(all.size());
        all.forEach(sortable -> result.add(sortable.row()));
        return result;
    }

    /** How many there are, at most the limit. */
    long count() {
        if (plan.whole() && toSkip == 0 && limit == 0) {
            return plan.cost();
        }
        long count = 0;
        while (next() != null) {
            count++;
        }
        return count;
    }

    /** All that are left, as documents of their own that may be changed. */
    List<Document> toList() {
        List<Document> result = new ArrayList<>();
        try {
            for (byte[] row = next(); row != null; row = next()) {
                result.add(Bson.decode(row));
            }
        } finally {
            scan.pause();
        }
        return result;
    }

    /** Keeps only its place until the next call. */
    void pause() {
        scan.pause();
    }
}
