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
 * The facts of one record that the import has changed, separated by their origin. Facts of an import that was undone before
 * are ignored, unless that import added the record and it was retained.
 *
 * @param creation the fact by which this import, or one that was undone before, created the record; empty: neither did
 * @param imported facts of this import, in the order in which they were recorded
 * @param leftover facts of imports that were undone before, as far as they could still be visible
 * @param others facts of anybody else, from before and after the import
 * @param without the record as it would be without this import
 * @param with the record as it was before this undo started
 * @param now the record as it is
 */
record AffectedRecord<S, E>(
        RecordUndo<S, E> undo,
        String id,
        Optional<Fact<E>> creation,
        List<Fact<E>> imported,
        List<Fact<E>> leftover,
        List<Fact<E>> others,
        RecordHistory<S, E> without,
        RecordHistory<S, E> with,
        RecordHistory<S, E> now) {

    /**
     * Separates the facts.
     *
     * @param facts in the order in which they were recorded
     * @param importId the import that is to be undone
     * @param undone imports that were undone before
     */
    static <S, E> AffectedRecord<S, E> of(
            RecordUndo<S, E> undo, String id, List<Fact<E>> facts, String importId, Set<String> undone) {
        var creation = facts.stream()
                .filter(fact ->
                        undo.isCreation(fact.event()) && isOf(fact.origin().importId(), importId, undone))
                .findFirst();
        var creatingImport = creation.map(fact -> fact.origin().importId()).orElse(null);
        var imported = new ArrayList<Fact<E>>();
        var leftover = new ArrayList<Fact<E>>();
        var others = new ArrayList<Fact<E>>();
        var without = new ArrayList<Fact<E>>();
        var with = new ArrayList<Fact<E>>();
        for (var fact : facts) {
            var origin = fact.origin();
            if (!importId.equals(origin.takesBack())) {
                with.add(fact);
            }
            if (importId.equals(origin.importId())) {
                imported.add(fact);
            } else if (isOf(origin.importId(), importId, undone)) {
                (Objects.equals(origin.importId(), creatingImport) ? without : leftover).add(fact);
            } else if (!isOf(origin.takesBack(), importId, undone)) {
                others.add(fact);
                without.add(fact);
            }
        }
        Fold<S, E> fold = undo::evolve;
        return new AffectedRecord<>(
                undo,
                id,
                creation,
                List.copyOf(imported),
                List.copyOf(leftover),
                List.copyOf(others),
                new RecordHistory<>(fold, without),
                new RecordHistory<>(fold, with),
                new RecordHistory<>(fold, facts));
    }

    private static boolean isOf(@Nullable String known, String importId, Set<String> undone) {
        return known != null && (known.equals(importId) || undone.contains(known));
    }

    /** The import that created the record although it was undone before; empty: this import created it, or none did. */
    Optional<ImportId> creatingImport() {
        return creation.map(fact -> Objects.requireNonNull(fact.origin().importId()))
                .filter(origin -> imported.stream()
                        .noneMatch(fact -> origin.equals(fact.origin().importId())))
                .map(ImportId::of);
    }

    /** The facts of the import that created the record. */
    List<Fact<E>> importedTogether() {
        return now.facts().stream()
                .filter(fact -> creation.isPresent()
                        && Objects.equals(
                                fact.origin().importId(),
                                creation.get().origin().importId()))
                .toList();
    }

    /** The days, from a first one on, on which facts of the facet take effect, whoever recorded them; the last day first. */
    List<LocalDate> days(LocalDate from, Facet facet) {
        return now.facts().stream()
                .filter(fact -> undo.facet(fact.event()).equals(facet))
                .map(Fact::effectiveOn)
                .filter(day -> !day.isBefore(from))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The last fact that somebody else has recorded after the position. */
    Optional<Fact<E>> lastChangeAfter(long after, Predicate<Fact<E>> condition) {
        return others.stream()
                .filter(fact -> fact.position() > after && condition.test(fact))
                .reduce((_, later) -> later);
    }

    boolean isActive(@Nullable S state) {
        return state != null && undo.isActive(state);
    }
}
