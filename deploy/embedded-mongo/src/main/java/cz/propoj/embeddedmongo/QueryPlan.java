package cz.propoj.embeddedmongo;

import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * How rows are found: along one tree in one direction, or along several one after the other.
 *
 * @param steps at least one
 * @param sorted whether the rows come in the order that was asked for
 * @param whole whether every row found matches, so that it needn't be looked into
 */
record QueryPlan(List<Step> steps, boolean sorted, boolean whole) {

    /**
     * Parts of one tree.
     *
     * @param index null for the rows themselves, which are ordered by {@code _id}
     */
    record Step(MVMap<byte[], byte[]> tree, @Nullable IndexTree index, List<KeyRange> ranges, boolean backwards) {

        /** How many entries will be looked at; a look at the edges only. */
        long cost() {
            long cost = 0;
            for (KeyRange range : ranges) {
                byte[] to = range.to();
                cost += (to == null ? tree.sizeAsLong() : position(to)) - position(range.from());
            }
            return cost;
        }

        private long position(byte[] key) {
            long index = tree.getKeyIndex(key);
            return index >= 0 ? index : -index - 1;
        }
    }

    /** Whether the same row can be found twice. */
    boolean mayRepeat() {
        return steps.size() > 1
                || steps.stream()
                        .anyMatch(step -> step.index() != null && step.index().arrays() != 0);
    }

    long cost() {
        return steps.stream().mapToLong(Step::cost).sum();
    }
}
