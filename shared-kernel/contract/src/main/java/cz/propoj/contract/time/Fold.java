package cz.propoj.contract.time;

import org.jspecify.annotations.Nullable;

/** How one more event changes a state. Null before the first event; a pure function. */
@FunctionalInterface
public interface Fold<S, E> {
    @Nullable
    S evolve(@Nullable S state, E event);
}
