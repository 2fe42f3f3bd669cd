package cz.propoj.query.networkmap.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Things in an order, of which those after a point are found by halving. Never changes. A few more are kept beside the
 * many and only now and then sorted in among them, so that one more costs little.
 */
final class Sorted<T> {
    private static final int FEW = 512;

    private final Comparator<T> order;
    private final List<T> many;
    private final List<T> few;

    private Sorted(Comparator<T> order, List<T> many, List<T> few) {
        this.order = order;
        this.many = many;
        this.few = few;
    }

    static <T> Sorted<T> none(Comparator<T> order) {
        return new Sorted<>(order, List.of(), List.of());
    }

    Sorted<T> with(Collection<T> more) {
        if (more.isEmpty()) {
            return this;
        }
        var added = new ArrayList<>(few);
        added.addAll(more);
        if (added.size() <= FEW) {
            added.sort(order);
            return new Sorted<>(order, many, added);
        }
        var all = new ArrayList<T>(many.size() + added.size());
        all.addAll(many);
        all.addAll(added);
        all.sort(order);
        return new Sorted<>(order, all, List.of());
    }

    Optional<T> first() {
        return after(_ -> true).findFirst();
    }

    /** In order, from the first on that meets the condition; all that come after it have to meet it too. */
    Stream<T> after(Predicate<T> condition) {
        return merged(many.subList(from(many, condition), many.size()), few.subList(from(few, condition), few.size()));
    }

    /** All, the last one first. */
    Stream<T> descending() {
        var few = this.few.reversed();
        return few.isEmpty() ? many.reversed().stream() : merge(many.reversed(), few, order.reversed());
    }

    private static <T> int from(List<T> sorted, Predicate<T> condition) {
        var low = 0;
        var high = sorted.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (condition.test(sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Stream<T> merged(List<T> one, List<T> other) {
        return other.isEmpty() ? one.stream() : merge(one, other, order);
    }

    private static <T> Stream<T> merge(List<T> one, List<T> other, Comparator<T> order) {
        var places = new int[2];
        return IntStream.range(0, one.size() + other.size()).mapToObj(_ -> {
            var isOne = places[1] == other.size()
                    || (places[0] < one.size() && order.compare(one.get(places[0]), other.get(places[1])) <= 0);
            return isOne ? one.get(places[0]++) : other.get(places[1]++);
        });
    }
}
