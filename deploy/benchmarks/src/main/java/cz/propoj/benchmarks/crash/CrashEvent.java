package cz.propoj.benchmarks.crash;

import java.util.UUID;

/** What the writers write. */
public sealed interface CrashEvent {
    /** The n-th mark of one writing thread. */
    record MarkLeft(UUID writer, long number) implements CrashEvent {}
}
