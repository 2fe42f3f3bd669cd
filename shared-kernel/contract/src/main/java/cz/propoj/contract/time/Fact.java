package cz.propoj.contract.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * An event with its place in time.
 *
 * @param position place in the log (or, inside an aggregate, in its own stream)
 * @param recordedAt when it was stored
 * @param effectiveOn since which day it is true
 */
public record Fact<E>(long position, Instant recordedAt, LocalDate effectiveOn, Origin origin, E event) {
    /** What was true earlier comes first; of two facts for one day the one recorded later has the last word. */
    public static final Comparator<Fact<?>> BY_EFFECT =
            Comparator.<Fact<?>, LocalDate>comparing(Fact::effectiveOn).thenComparingLong(Fact::position);
}
