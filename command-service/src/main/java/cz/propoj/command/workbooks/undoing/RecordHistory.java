package cz.propoj.command.workbooks.undoing;

import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Fold;
import cz.propoj.contract.time.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The history of a record according to some of its facts. */
final class RecordHistory<S, E> {
    private final History<S, E> history;

    RecordHistory(Fold<S, E> fold, Iterable<Fact<E>> facts) {
        this.history = History.of(fold, facts);
    }

    @Nullable
    S asOf(LocalDate day) {
        return history.asOf(day);
    }

    @Nullable
    S latest() {
        return history.latest();
    }

    List<Fact<E>> facts() {
        return history.facts();
    }

    /** The last fact of that kind that is effective on a day. */
    Optional<Fact<E>> last(LocalDate day, Predicate<E> condition) {
        return history.facts().stream()
                .filter(fact -> !fact.effectiveOn().isAfter(day) && condition.test(fact.event()))
                .reduce((_, later) -> later);
    }
}
