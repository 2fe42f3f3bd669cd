package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.command.workbooks.undoing.Line.Reason;
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

/** Decides for every place that a take-over set whether it is taken back, and by which commands. */
final class UndoDecisions {
    private final AccountId account;
    private final RetainedRecords kept;
    private final Collection<Fact<?>> hidden;
    private final UndoLines told;
    private final List<Step> steps = new ArrayList<>();

    /**
     * For one person.
     *
     * @param account who takes back, and alone may take back their own notes
     * @param hidden facts that the person may not know of
     */
    UndoDecisions(AccountId account, RetainedRecords kept, Collection<Fact<?>> hidden, UndoLines told) {
        this.account = account;
        this.kept = kept;
        this.hidden = hidden;
        this.told = told;
    }

    UndoPlan plan(Collection<AffectedRecord<?, ?>> lives) {
        lives.forEach(this::decide);
        steps.sort(Comparator.comparingInt(Step::stage));
        return new UndoPlan(told.lines(), steps);
    }

    private <S, E> void decide(AffectedRecord<S, E> life) {
        var state = life.with().latest();
        if (state == null) {
            // It went with an import that was undone before.
            return;
        }
        if (state instanceof NoteState note && !note.author().equals(account)) {
            if (note.visibility() != Visibility.PRIVATE && !life.brought().isEmpty()) {
                told.left(life, Reason.AUTHOR, authored(life));
            }
            return;
        }
        var beginning = life.beginning();
        if (beginning.isEmpty()) {
            facets(life);
            return;
        }
        var because = kept.because(life.record());
        if (because.isEmpty()) {
            told.withdrawn(life);
            withdraw(life, beginning.get().effectiveOn());
        } else if (life.carrier().isEmpty()) {
            told.left(life, because.get().reason(), because.get().fact());
        } else {
            facets(life);
        }
    }

    private <S, E> void withdraw(AffectedRecord<S, E> life, LocalDate beginning) {
        if (life.now().latest() == null) {
            return;
        }
        var withdrawing = life.kind().withdraw(life, beginning);
        life.carrier()
                .ifPresentOrElse(
                        carrier -> withdrawing.forEach(step -> steps.add(step.undoing(carrier))),
                        () -> steps.addAll(withdrawing));
    }

    private static <S, E> Fact<E> authored(AffectedRecord<S, E> life) {
        return life.with().facts().stream()
                .filter(fact -> fact.event() instanceof NoteEvent.NoteWritten)
                .findFirst()
                .orElse(life.brought().getFirst());
    }

    /** A record that was there before, or stays: facet by facet. */
    private <S, E> void facets(AffectedRecord<S, E> life) {
        var own = byFacet(life, life.brought());
        var all = byFacet(life, life.lingering());
        all.putAll(own);
        var taken = new TreeMap<LocalDate, Set<Facet>>(Comparator.reverseOrder());
        all.forEach((facet, facts) -> {
            if (!isLeft(life, facet, facts, own.containsKey(facet))) {
                life.days(first(facts), facet).forEach(day -> taken.computeIfAbsent(day, _ -> new TreeSet<>())
                        .add(facet));
            }
        });
        take(life, taken, own.keySet());
    }

    private static <S, E> SortedMap<Facet, List<Fact<E>>> byFacet(AffectedRecord<S, E> life, List<Fact<E>> facts) {
        var byFacet = new TreeMap<Facet, List<Fact<E>>>();
        for (var fact : facts) {
            var facet = life.kind().facet(fact.event());
            if (facet.part() != FacetKind.OTHER) {
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

    /** First it lives on every day on which it should, then it gets its values, and at last it ends where it should. */
    private <S, E> void take(AffectedRecord<S, E> life, SortedMap<LocalDate, Set<Facet>> taken, Set<Facet> own) {
        var kind = life.kind();
        var done = new TreeSet<Facet>();
        var lives = FacetKind.LIFE.facet();
        var lifeDays = taken.keySet().stream()
                .filter(day -> taken.getOrDefault(day, Set.of()).contains(lives))
                .toList();
        for (var day : lifeDays.reversed()) {
            tell(life, day, lives, done);
            if (life.isAlive(life.without().on(day)) && !life.isAlive(life.now().on(day))) {
                steps.addAll(kind.revive(life, day));
            }
        }
        taken.forEach((day, facets) -> {
            var isAlive = life.isAlive(life.now().on(day))
                    || (!lifeDays.isEmpty() && life.isAlive(life.without().on(day)));
            facets.stream()
                    .filter(facet -> !facet.equals(lives))
                    .forEach(facet -> restore(life, day, facet, done, isAlive, own.contains(facet)));
        });
        for (var day : lifeDays.reversed()) {
            if (!life.isAlive(life.without().on(day)) && differs(life.now(), life, day, lives)) {
                steps.addAll(kind.end(life, day));
            }
        }
    }

    /**
     * Whether the facet stays as it is on every day, because somebody's work rests on it. A value that somebody has said
     * anew since stays too, on the days of which they have said it.
     *
     * @param isTold whether it is told; what an import set that was undone before was told then
     */
    private <S, E> boolean isLeft(AffectedRecord<S, E> life, Facet facet, List<Fact<E>> facts, boolean isTold) {
        var since = facts.getFirst().position();
        var touch = RetainedRecords.touch(life, facet, since, hidden);
        var because = touch.filter(fact -> RetainedRecords.restsOnIt(life, facet, fact))
                .<RetainedRecords.Because>map(fact -> new RetainedRecords.Because(Reason.CHANGED, fact))
                .or(() -> facet.part() == FacetKind.DEFINITION
                        ? kept.named(References.characteristic(facet.key()))
                                .filter(_ -> life.kind().value(life.without(), LocalDate.MAX, facet) == null)
                        : Optional.empty())
                .or(() -> facet.part() == FacetKind.LIFE ? revivedAndUsed(life, since) : Optional.empty());
        if (isTold) {
            because.ifPresentOrElse(
                    why -> told.left(life, LocalDate.MAX, facet, why.reason(), why.fact()),
                    () -> touch.ifPresent(fact -> told.saidAnew(life, first(facts), facet, fact)));
        }
        return because.isPresent();
    }

    /** What the take-over brought back to life and somebody has worked with since stays alive. */
    private <S, E> Optional<RetainedRecords.Because> revivedAndUsed(AffectedRecord<S, E> life, long since) {
        if (life.isAlive(life.without().latest()) || !life.isAlive(life.with().latest())) {
            return Optional.empty();
        }
        return life.touched(since, fact -> !hidden.contains(fact))
                .<RetainedRecords.Because>map(fact -> new RetainedRecords.Because(Reason.CHANGED, fact))
                .or(() -> kept.named(life.record()));
    }

    private <S, E> void restore(
            AffectedRecord<S, E> life, LocalDate day, Facet facet, Set<Facet> done, boolean isAlive, boolean isTold) {
        var restoring = life.kind().restore(life, day, facet);
        if (restoring.isEmpty()) {
            if (isTold) {
                leave(life, day, facet, done, Reason.UNKNOWN, life.brought().getFirst());
            }
            return;
        }
        if (!differs(life.now(), life, day, facet)) {
            // Never different, or taken back already.
            tell(life, day, facet, done);
            return;
        }
        if (!isAlive && facet.part() != FacetKind.EVALUATION) {
            if (isTold) {
                leave(life, day, facet, done, Reason.NOT_ACTIVE, lastLife(life));
            }
            return;
        }
        tell(life, day, facet, done);
        steps.addAll(restoring.get());
    }

    private static <S, E> boolean differs(
            RecordHistory<S, E> side, AffectedRecord<S, E> life, LocalDate day, Facet facet) {
        var kind = life.kind();
        return !Objects.equals(kind.value(side, day, facet), kind.value(life.without(), day, facet));
    }

    private <S, E> void tell(AffectedRecord<S, E> life, LocalDate day, Facet facet, Set<Facet> done) {
        if (differs(life.with(), life, day, facet) && done.add(facet)) {
            told.restored(life, day, facet);
        }
    }

    private <S, E> void leave(
            AffectedRecord<S, E> life, LocalDate day, Facet facet, Set<Facet> done, Reason reason, Fact<E> because) {
        if (done.add(facet)) {
            told.left(life, day, facet, reason, because);
        }
    }

    private static <S, E> Fact<E> lastLife(AffectedRecord<S, E> life) {
        return life.others().stream()
                .filter(fact -> life.kind().facet(fact.event()).part() == FacetKind.LIFE)
                .reduce((_, later) -> later)
                .orElse(life.brought().getFirst());
    }
}
