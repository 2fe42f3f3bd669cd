package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses the way that looks at the fewest entries. */
final class QueryPlanner {
    private static final int MOST_RANGES = 2_000;
    private static final int SORTING_COST = 2;

    private final Table table;
    private final Filter filter;
    private final @Nullable Document sort;
    private final int limit;

    /**
     * @param sort null or empty where the order doesn't matter
     * @param limit 0 for all
     */
    QueryPlanner(Table table, Filter filter, @Nullable Document sort, int limit) {
        this.table = table;
        this.filter = filter;
        this.sort = sort == null || sort.isEmpty() || sort.containsKey("$natural") ? null : sort;
        this.limit = limit;
    }

    QueryPlan plan() {
        QueryPlan best = alongRows();
        long bestCost = cost(best);
        for (IndexTree index : table.indexes()) {
            QueryPlan plan = along(index);
            if (plan != null && cost(plan) < bestCost) {
                best = plan;
                bestCost = cost(plan);
            }
        }
        for (List<Document> any : filter.alternatives()) {
            QueryPlan plan = alongEach(any);
            if (cost(plan) < bestCost) {
                best = plan;
                bestCost = cost(plan);
            }
        }
        return best;
    }

    private long cost(QueryPlan plan) {
        long cost = plan.cost();
        if (sort != null && !plan.sorted()) {
            return cost * SORTING_COST + 1;
        }
        // With a limit reading stops early, the sooner the less there is left to look at in each document.
        return limit > 0 && plan.whole()
                ? Math.min(cost, limit)
                : limit > 0 && sort != null ? cost / SORTING_COST : cost;
    }

    private QueryPlan alongRows() {
        KeyCondition id = filter.condition(Table.ID, true);
        List<KeyRange> ranges = id == null ? List.of(KeyRange.ALL) : id.ranges();
        boolean whole = filter.isEmpty() || (id != null && filter.isWhollyAbout(Table.ID));
        Map.Entry<String, Object> first =
                sort == null ? null : sort.entrySet().iterator().next();
        boolean sorted = first == null || first.getKey().equals(Table.ID);
        boolean backwards = first != null && sorted && isDescending(first.getValue());
        return plan(new QueryPlan.Step(table.rows(), null, ranges, backwards), sorted, whole);
    }

    private QueryPlan alongEach(List<Document> any) {
        List<QueryPlan.Step> steps = new ArrayList<>();
        for (Document each : any) {
            steps.addAll(
                    new QueryPlanner(table, new Filter(each), null, 0).plan().steps());
        }
        return new QueryPlan(steps, sort == null, false);
    }

    private static QueryPlan plan(QueryPlan.Step step, boolean sorted, boolean whole) {
        List<KeyRange> ranges = step.backwards() ? step.ranges().reversed() : step.ranges();
        return new QueryPlan(
                List.of(new QueryPlan.Step(step.tree(), step.index(), ranges, step.backwards())), sorted, whole);
    }

    private @Nullable QueryPlan along(IndexTree index) {
        Document partial = index.partial();
        if ((partial != null && !filter.implies(partial))
                || (index.isSparse() && !filter.demandsOneOf(index.fields()))) {
            return null;
        }
        List<KeyRange> ranges = List.of(KeyRange.ALL);
        int fixed = 0;
        int arrays = index.arrays();
        boolean arrayUsed = false;
        for (int part = 0; part < index.fields().size(); part++) {
            boolean single = (arrays & (1 << part)) == 0;
            KeyCondition condition = !single && arrayUsed
                    ? null
                    : filter.condition(index.fields().get(part), single);
            if (condition == null) {
                break;
            }
            arrayUsed |= !single;
            List<KeyRange> next = behind(ranges, index.isDescending(part) ? condition.inverted() : condition);
            if (next.size() > MOST_RANGES) {
                break;
            }
            ranges = next;
            if (!condition.points()) {
                break;
            }
            fixed = ranges.size() == 1 && fixed == part ? part + 1 : fixed;
        }
        Direction direction = sort == null ? Direction.FORWARDS : direction(index, fixed, arrays);
        boolean sorted = direction != Direction.NONE;
        if (ranges.equals(List.of(KeyRange.ALL)) && (sort == null || !sorted)) {
            return null;
        }
        return plan(
                new QueryPlan.Step(index.entries(), index, ranges, direction == Direction.BACKWARDS), sorted, false);
    }

    private static List<KeyRange> behind(List<KeyRange> prefixes, KeyCondition condition) {
        List<KeyRange> result = new ArrayList<>();
        for (KeyRange prefix : prefixes) {
            for (KeyRange range : condition.ranges()) {
                result.add(range.behind(prefix.from()));
            }
        }
        return result;
    }

    private enum Direction {
        FORWARDS,
        BACKWARDS,
        NONE
    }

    /** Whether the entries behind the fixed parts stand in the order that was asked for, or in its reverse. */
    private Direction direction(IndexTree index, int fixed, int arrays) {
        Direction result = null;
        int part = fixed;
        Iterator<Map.Entry<String, Object>> wanted =
                Objects.requireNonNull(sort).entrySet().iterator();
        while (wanted.hasNext()) {
            Map.Entry<String, Object> next = wanted.next();
            if (index.fields().subList(0, fixed).contains(next.getKey()) && (arrays == 0)) {
                continue;
            }
            boolean behindAll = part == index.fields().size();
            String field = behindAll ? Table.ID : index.fields().get(part);
            boolean descending = !behindAll && index.isDescending(part);
            if (arrays != 0 || !field.equals(next.getKey())) {
                return Direction.NONE;
            }
            Direction here = descending == isDescending(next.getValue()) ? Direction.FORWARDS : Direction.BACKWARDS;
            if (result != null && result != here) {
                return Direction.NONE;
            }
            result = here;
            part++;
            if (behindAll) {
                break;
            }
        }
        return result == null ? Direction.FORWARDS : result;
    }

    private static boolean isDescending(@Nullable Object direction) {
        return direction instanceof Number number && number.doubleValue() < 0;
    }
}
