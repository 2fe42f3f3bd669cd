package cz.propoj.benchmarks.eventlog;

import java.time.LocalDate;
import java.util.UUID;

/** An event of ordinary size. */
public sealed interface CapacityEvent {
    /** As an actor would report it. */
    record BenchCapacityReported(UUID actor, int total, int free, LocalDate asOf, String remark)
            implements CapacityEvent {}
}
