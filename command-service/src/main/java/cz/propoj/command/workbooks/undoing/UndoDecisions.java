package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Reason;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.time.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides for every value that an import has set whether it is undone, and by which commands. */
final class UndoDecisions {
    private final AccountId account;
    private final RetainedRecords retained;
    private final Collection<Fact<?>> hidden;
    private final UndoLines lines;
    private final List<Step> steps = new ArrayList<>();

    /**
     * For the user who undoes.
     *
     * @param account who undoes, and alone may undo their own notes
     * @param hidden facts that the user may not know of
     */
    UndoDecisions(AccountId account, RetainedRecords retained, Collection<Fact<?>> hidden, UndoLines lines) {
        this.account = account;
        this.retained = retained;
        this.hidden = hidden;
        this.lines = lines;
    }

    UndoPlan plan(Collection<AffectedRecord<?, ?>> records) {
        records.forEach(this::decide);
        steps.sort(Comparator.comparingInt(Step::stage));
        return new UndoPlan(lines.lines(), steps);
    }

    private <S, E> void decide(AffectedRecord<S, E> record) {
        var state = record.with().latest();
        if (state == null) {
            // The record left the network when an earlier import was undone.
            return;
        }
        if (state instanceof NoteState note && !note.author().equals(account)) {
            if (note.visibility() != Visibility.PRIVATE && !record.imported().isEmpty()) {
                lines.left(record, Reason.AUTHOR, writingOf(record));
            }
            return;
        }
        var creation = record.creation();
        if (creation.isEmpty()) {
            decideFacets(record);
            return;
        }
        var cause = retained.cause(record.id());
        if (cause.isEmpty()) {
            lines.withdrawn(record);
            withdraw(record, creation.get().effectiveOn());
        } else if (record.creatingImport().isEmpty()) {
            lines.left(record, cause.get().reason(), cause.get().fact());
        } else {
            decideFacets(record);
        }
    }

    private <S, E> void withdraw(AffectedRecord<S, E> record, LocalDate creation) {
        if (record.now().latest() == null) {
            return;
        }
        var withdrawal = record.undo().withdraw(record, creation);
        record.creatingImport()
                .ifPresentOrElse(
                        creatingImport -> withdrawal.forEach(step -> steps.add(step.undoing(creatingImport))),
                        () -> steps.addAll(withdrawal));
    }

    private static <S, E> Fact<E> writingOf(AffectedRecord<S, E> record) {
        return record.with().facts().stream()
                .filter(fact -> fact.event() instanceof NoteEvent.NoteWritten)
                .findFirst()
                .orElse(record.imported().getFirst());
    }

    /** Decides facet by facet, for a record that is older than the import or must stay. */
    private <S, E> void decideFacets(AffectedRecord<S, E> record) {
        var own = byFacet(record, record.imported());
        var all = byFacet(record, record.leftover());
        all.putAll(own);
        var toRestore = new TreeMap<LocalDate, Set<Facet>>(Comparator.reverseOrder());
        all.forEach((facet, facts) -> {
            if (!mustStay(record, facet, facts, own.containsKey(facet))) {
                record.days(first(facts), facet).forEach(day -> toRestore
                        .computeIfAbsent(day, _ -> new TreeSet<>())
                        .add(facet));
            }
        });
        restoreFacets(record, toRestore, own.keySet());
    }

    private static <S, E> SortedMap<Facet, List<Fact<E>>> byFacet(AffectedRecord<S, E> record, List<Fact<E>> facts) {
        var byFacet = new TreeMap<Facet, List<Fact<E>>>();
        for (var fact : facts) {
            var facet = record.undo().facet(fact.event());
            if (facet.kind() != FacetKind.OTHER) {
                byFacet.computeIfAbsent(facet, _ -> new ArrayList<>()).add(fact);
            }
        }
        return byFacet;
    }

    private static LocalDate first(List<? extends Fact<?>> facts) {
        return facts.stream()
                .<LocalDate>map(Fact::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** First makes the record active on the days on which it should be, then restores its values, and at last ends it. */
    private <S, E> void restoreFacets(
            AffectedRecord<S, E> record, SortedMap<LocalDate, Set<Facet>> toRestore, Set<Facet> own) {
        var undo = record.undo();
        var reported = new TreeSet<Facet>();
        var lifeCycle = FacetKind.LIFE_CYCLE.facet();
        var lifeDays = toRestore.keySet().stream()
                .filter(day -> toRestore.getOrDefault(day, Set.of()).contains(lifeCycle))
                .toList();
        for (var day : lifeDays.reversed()) {
            reportRestored(record, day, lifeCycle, reported);
            if (record.isActive(record.without().asOf(day))
                    && !record.isActive(record.now().asOf(day))) {
                steps.addAll(undo.reinstate(record, day));
            }
        }
        toRestore.forEach((day, facets) -> {
            var isActive = record.isActive(record.now().asOf(day))
                    || (!lifeDays.isEmpty() && record.isActive(record.without().asOf(day)));
            facets.stream()
                    .filter(facet -> !facet.equals(lifeCycle))
                    .forEach(facet -> restore(record, day, facet, reported, isActive, own.contains(facet)));
        });
        for (var day : lifeDays.reversed()) {
            if (!record.isActive(record.without().asOf(day)) && differs(record.now(), record, day, lifeCycle)) {
                steps.addAll(undo.retire(record, day));
            }
        }
    }

    /**
     * Whether the facet must stay on every day, because a later change depends on it. A value that somebody has set again since
     * stays too, for the days for which it was set.
     *
     * @param isReported whether it is listed; values of an import that was undone before were listed then
     */
    private <S, E> boolean mustStay(AffectedRecord<S, E> record, Facet facet, List<Fact<E>> facts, boolean isReported) {
        var since = facts.getFirst().position();
        var change = RetainedRecords.lastChange(record, facet, since, hidden);
        var cause = change.filter(fact -> RetainedRecords.dependsOnImport(record, facet, fact))
                .<RetainedRecords.Cause>map(fact -> new RetainedRecords.Cause(Reason.CHANGED, fact))
                .or(() -> facet.kind() == FacetKind.DEFINITION
                        ? retained.referenced(References.characteristic(facet.key()))
                                .filter(_ -> record.undo().value(record.without(), LocalDate.MAX, facet) == null)
                        : Optional.empty())
                .or(() -> facet.kind() == FacetKind.LIFE_CYCLE ? reinstatedAndUsed(record, since) : Optional.empty());
        if (isReported) {
            cause.ifPresentOrElse(
                    why -> lines.left(record, LocalDate.MAX, facet, why.reason(), why.fact()),
                    () -> change.ifPresent(fact -> lines.changedSince(record, first(facts), facet, fact)));
        }
        return cause.isPresent();
    }

    /** A record that the import reinstated and somebody has used since stays active. */
    private <S, E> Optional<RetainedRecords.Cause> reinstatedAndUsed(AffectedRecord<S, E> record, long since) {
        if (record.isActive(record.without().latest())
                || !record.isActive(record.with().latest())) {
            return Optional.empty();
        }
        return record.lastChangeAfter(since, fact -> !hidden.contains(fact))
                .<RetainedRecords.Cause>map(fact -> new RetainedRecords.Cause(Reason.CHANGED, fact))
                .or(() -> retained.referenced(record.id()));
    }

    private <S, E> void restore(
            AffectedRecord<S, E> record,
            LocalDate day,
            Facet facet,
            Set<Facet> reported,
            boolean isActive,
            boolean isReported) {
        var restoration = record.undo().restore(record, day, facet);
        if (restoration.isEmpty()) {
            if (isReported) {
                reportLeft(
                        record,
                        day,
                        facet,
                        reported,
                        Reason.UNKNOWN,
                        record.imported().getFirst());
            }
            return;
        }
        if (!differs(record.now(), record, day, facet)) {
            // It never differed, or is restored already.
            reportRestored(record, day, facet, reported);
            return;
        }
        if (!isActive && facet.kind() != FacetKind.EVALUATION) {
            if (isReported) {
                reportLeft(record, day, facet, reported, Reason.NOT_ACTIVE, lastLifeCycleChange(record));
            }
            return;
        }
        reportRestored(record, day, facet, reported);
        steps.addAll(restoration.get());
    }

    private static <S, E> boolean differs(
            RecordHistory<S, E> history, AffectedRecord<S, E> record, LocalDate day, Facet facet) {
        var undo = record.undo();
        return !Objects.equals(undo.value(history, day, facet), undo.value(record.without(), day, facet));
    }

    private <S, E> void reportRestored(AffectedRecord<S, E> record, LocalDate day, Facet facet, Set<Facet> reported) {
        if (differs(record.with(), record, day, facet) && reported.add(facet)) {
            lines.restored(record, day, facet);
        }
    }

    private <S, E> void reportLeft(
            AffectedRecord<S, E> record,
            LocalDate day,
            Facet facet,
            Set<Facet> reported,
            Reason reason,
            Fact<E> cause) {
        if (reported.add(facet)) {
            lines.left(record, day, facet, reason, cause);
        }
    }

    private static <S, E> Fact<E> lastLifeCycleChange(AffectedRecord<S, E> record) {
        return record.others().stream()
                .filter(fact -> record.undo().facet(fact.event()).kind() == FacetKind.LIFE_CYCLE)
                .reduce((_, later) -> later)
                .orElse(record.imported().getFirst());
    }
}
