package cz.propoj.command.workbooks.undoing;

import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one record, told apart by where they come from. What an import brought that was undone before is as if it had
 * never been, unless the record itself came with it and stays because somebody has worked with it.
 *
 * @param beginning the fact with which the record came by this import or by one that was undone before; empty: neither
 * @param brought by this import, in the order in which they were recorded
 * @param lingering brought by imports that were undone before, as far as they could still show
 * @param others by anybody else, before and after
 * @param without as it would be without this import
 * @param with as it is but for what this undo has done already
 * @param now as it is
 */
record AffectedRecord<S, E>(
        RecordUndo<S, E> kind,
        String record,
        Optional<Fact<E>> beginning,
        List<Fact<E>> brought,
        List<Fact<E>> lingering,
        List<Fact<E>> others,
        RecordHistory<S, E> without,
        RecordHistory<S, E> with,
        RecordHistory<S, E> now) {

    /**
     * Tells them apart.
     *
     * @param facts in the order in which they were recorded
     * @param takeOver the import that is to be undone
     * @param undone imports that were undone before
     */
    static <S, E> AffectedRecord<S, E> of(
            RecordUndo<S, E> kind, String record, List<Fact<E>> facts, String takeOver, Set<String> undone) {
        var beginning = facts.stream()
                .filter(fact -> kind.begins(fact.event()) && isOf(fact.origin().importId(), takeOver, undone))
                .findFirst();
        var carrier = beginning.map(fact -> fact.origin().importId()).orElse(null);
        var brought = new ArrayList<Fact<E>>();
        var lingering = new ArrayList<Fact<E>>();
        var others = new ArrayList<Fact<E>>();
        var without = new ArrayList<Fact<E>>();
        var with = new ArrayList<Fact<E>>();
        for (var fact : facts) {
            var origin = fact.origin();
            if (!takeOver.equals(origin.takesBack())) {
                with.add(fact);
            }
            if (takeOver.equals(origin.importId())) {
                brought.add(fact);
            } else if (isOf(origin.importId(), takeOver, undone)) {
                (Objects.equals(origin.importId(), carrier) ? without : lingering).add(fact);
            } else if (!isOf(origin.takesBack(), takeOver, undone)) {
                others.add(fact);
                without.add(fact);
            }
        }
        Fold<S, E> fold = kind::evolve;
        return new AffectedRecord<>(
                kind,
                record,
                beginning,
                List.copyOf(brought),
                List.copyOf(lingering),
                List.copyOf(others),
                new RecordHistory<>(fold, without),
                new RecordHistory<>(fold, with),
                new RecordHistory<>(fold, facts));
    }

    private static boolean isOf(@Nullable String importId, String takeOver, Set<String> undone) {
        return importId != null && (importId.equals(takeOver) || undone.contains(importId));
    }

    /** The import with which the record came although it was undone before; empty: it came with this one, or with none. */
    Optional<ImportId> carrier() {
        return beginning
                .map(fact -> Objects.requireNonNull(fact.origin().importId()))
                .filter(origin -> brought.stream()
                        .noneMatch(fact -> origin.equals(fact.origin().importId())))
                .map(ImportId::of);
    }

    /** What came together with the record. */
    List<Fact<E>> cameAlong() {
        return now.facts().stream()
                .filter(fact -> beginning.isPresent()
                        && Objects.equals(
                                fact.origin().importId(),
                                beginning.get().origin().importId()))
                .toList();
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
