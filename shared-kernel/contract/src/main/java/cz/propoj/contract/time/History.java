package cz.propoj.contract.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one record in the order of their effect, and the states that follow from them.
 *
 * <p>A record that was added by an import which was undone has no state on any day. Its facts remain, so questions about what
 * was known before the undo are answered as before.
 *
 * <p>Facts usually arrive in order, so appending is cheap; a late fact (true since an earlier day) is sorted in. Not for
 * several threads.
 */
public final class History<S, E> {
    private final Fold<S, E> fold;
    private final List<Fact<E>> facts = new ArrayList<>();
    private @Nullable S latest;
    private boolean takesBack;

    public History(Fold<S, E> fold) {
        this.fold = fold;
    }

    public static <S, E> History<S, E> of(Fold<S, E> fold, Iterable<Fact<E>> facts) {
        var history = new History<>(fold);
        facts.forEach(history::add);
        return history;
    }

    /** Takes one more fact; a fact whose position is already there changes nothing. */
    public void add(Fact<E> fact) {
        takesBack |= fact.origin().takesBack() != null;
        if (facts.isEmpty() || Fact.BY_EFFECT.compare(facts.getLast(), fact) < 0) {
            facts.add(fact);
            latest = takesBack ? state(LocalDate.MAX, Instant.MAX) : fold.evolve(latest, fact.event());
            return;
        }
        var at = facts.size();
        while (at > 0 && Fact.BY_EFFECT.compare(facts.get(at - 1), fact) >= 0) {
            at--;
        }
        if (facts.get(at).position() == fact.position()) {
            return;
        }
        facts.add(at, fact);
        latest = state(LocalDate.MAX, Instant.MAX);
    }

    /** In the order of effect. */
    public List<Fact<E>> facts() {
        return List.copyOf(facts);
    }

    /** With every fact, also those that become true on a later day. */
    public @Nullable S latest() {
        return latest;
    }

    /** What was true on that day, as known today. */
    public @Nullable S asOf(LocalDate day) {
        if (facts.isEmpty() || !facts.getLast().effectiveOn().isAfter(day)) {
            return latest;
        }
        return state(day, Instant.MAX);
    }

    /** What was true on that day, as known at that moment. */
    public @Nullable S state(LocalDate asOf, Instant knownAt) {
        return isUndone(knownAt) ? null : folded(asOf, knownAt);
    }

    /** As {@link #latest}, also when the import that added the record was undone. */
    public @Nullable S latestEvenIfUndone() {
        return folded(LocalDate.MAX, Instant.MAX);
    }

    /** Whether the import that added the record was undone, and nobody has restored the record since. */
    private boolean isUndone(Instant knownAt) {
        if (!takesBack) {
            return false;
        }
        var known = facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
        var origin = known.isEmpty() ? null : known.getFirst().origin().importId();
        var isUndone = false;
        for (var fact : known) {
            if (fact.event() instanceof Ending
                    && origin != null
                    && origin.equals(fact.origin().takesBack())) {
                isUndone = true;
            } else if (fact.event() instanceof Revival) {
                isUndone = false;
            }
        }
        return isUndone;
    }

    private @Nullable S folded(LocalDate asOf, Instant knownAt) {
        @Nullable S state = null;
        for (var fact : facts) {
            if (fact.effectiveOn().isAfter(asOf)) {
                break;
            }
            if (!fact.recordedAt().isAfter(knownAt)) {
                state = fold.evolve(state, fact.event());
            }
        }
        return state;
    }
}
