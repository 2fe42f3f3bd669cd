package cz.propoj.command.workbooks.undoing;

import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one record, told apart by where they come from.
 *
 * @param brought by the take-over, in the order in which they were recorded
 * @param others by anybody else, before and after
 * @param without as it would be without the take-over
 * @param with as the take-over and everybody since have made it
 * @param now as it is, with what has been taken back already, also of other take-overs
 */
record Life<S, E>(
        Kind<S, E> kind,
        String record,
        List<Fact<E>> brought,
        List<Fact<E>> others,
        Side<S, E> without,
        Side<S, E> with,
        Side<S, E> now) {

    static <S, E> Life<S, E> of(
            Kind<S, E> kind,
            String record,
            List<Fact<E>> facts,
            String takeOver,
            Predicate<Fact<?>> isTakenBackOtherwise) {
        var brought = new ArrayList<Fact<E>>();
        var others = new ArrayList<Fact<E>>();
        var both = new ArrayList<Fact<E>>();
        for (var fact : facts) {
            if (takeOver.equals(fact.origin().takesBack()) || isTakenBackOtherwise.test(fact)) {
                continue;
            }
            both.add(fact);
            (takeOver.equals(fact.origin().importId()) ? brought : others).add(fact);
        }
        Fold<S, E> fold = kind::evolve;
        return new Life<>(
                kind,
                record,
                brought,
                others,
                new Side<>(fold, others),
                new Side<>(fold, both),
                new Side<>(fold, facts));
    }

    /** The fact with which the record came by the take-over; empty: it was there before. */
    Optional<Fact<E>> beginning() {
        return brought.stream().filter(fact -> kind.begins(fact.event())).findFirst();
    }

    /** The days from one on which facts of the facet, whoever recorded them, take effect; the last first. */
    List<LocalDate> days(LocalDate from, Facet facet) {
        return now.facts().stream()
                .filter(fact -> kind.facet(fact.event()).equals(facet))
                .map(Fact::effectiveOn)
                .filter(day -> !day.isBefore(from))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The last fact that somebody else has recorded after that position. */
    Optional<Fact<E>> touched(long after, Predicate<Fact<E>> wanted) {
        return others.stream()
                .filter(fact -> fact.position() > after && wanted.test(fact))
                .reduce((_, later) -> later);
    }

    boolean isAlive(@Nullable S state) {
        return state != null && kind.isAlive(state);
    }
}
