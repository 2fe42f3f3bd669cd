package cz.propoj.query.runtime;

import cz.propoj.eventlog.EventLog;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares stored rows with the log and puts right what differs: all rows of a projection when somebody asks for it, all
 * of them once after an update that stores rows in other forms, and now and then a few. The projections go on meanwhile,
 * and each old row answers until the right one has taken its place. Whatever interrupts a rebuild, the next start begins
 * it again.
 */
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Projections projections;
    private final EventLog log;
    private final Clock clock;
    private final Executor executor;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Rebuilds in the background. */
    public Rebuilds(Projections projections, EventLog log, Clock clock) {
        this(projections, log, clock, work -> Thread.ofVirtual().name("rebuild").start(work));
    }

    Rebuilds(Projections projections, EventLog log, Clock clock, Executor executor) {
        this.projections = projections;
        this.log = log;
        this.clock = clock;
        this.executor = executor;
    }

    /** What is under way ends after the record that it is at; the next start begins it again. */
    public void close() {
        closed = true;
    }

    /**
     * What came out of a comparison.
     *
     * @param records how many were compared
     * @param repaired rows that were not what the log says and are now
     * @param left rows that could not be put right, because the log has events that can't be applied
     */
    public record Report(long records, long repaired, long left) {}

    /**
     * Begins a rebuild.
     *
     * @return what comes out when it is through; false if one of this projection is under way in this process
     * @throws IllegalArgumentException if there is no projection of that name
     */
    public CompletableFuture<Report> start(String name) {
        var projection = projections.named(name);
        if (!running.add(name)) {
            throw new IllegalStateException("The projection " + name + " is being rebuilt already");
        }
        var progress = projections.progress();
        try {
            progress.rebuildBegins(projection.kind(), clock.instant(), log.head());
        } catch (RuntimeException e) {
            running.remove(name);
            throw e;
        }
        return CompletableFuture.supplyAsync(() -> rebuilt(projection), executor)
                .whenComplete((report, failure) -> {
                    running.remove(name);
                    if (failure != null) {
                        LOG.error("{}: the rebuild was interrupted; the next start begins it again", name, failure);
                    } else {
                        LOG.info("{}: rebuilt; {} of {} rows have changed", name, report.repaired(), report.records());
                    }
                });
    }

    private Report rebuilt(Projection<?, ?> projection) {
        var progress = projections.progress();
        var report = compare(List.of(projection), percent -> progress.rebuildIs(projection.kind(), percent))
                .getOrDefault(projection.kind().name(), new Report(0, 0, 0));
        progress.rebuildEnds(projection.kind(), projections.schema(projection.kind()));
        projection.retryDeadLetters();
        return report;
    }

    /**
     * Rebuilds in the background what another release wrote in other forms, and what was interrupted. Nobody has to think
     * of it after an update.
     */
    public void startOutdated() {
        for (var projection : projections.all()) {
            var kind = projection.kind();
            var progress = projections.progress();
            var current = projections.schema(kind);
            if (progress.storedControl(kind).rebuilding() || !current.equals(progress.schema(kind))) {
                if (projection.store().isEmpty()) {
                    progress.writeSchema(kind, current);
                } else {
                    LOG.info("{}: rebuilt in the background, because rows or events have other forms now", kind.name());
                    var _ = start(kind.name());
                }
            }
        }
    }

    /** Compares all rows of a projection with the log, now, and counts what was not as it should be. */
    public Report compare(Projection<?, ?> projection) {
        var report = compare(List.of(projection), _ -> {})
                .getOrDefault(projection.kind().name(), new Report(0, 0, 0));
        projection.repaired(report.repaired(), true);
        return report;
    }

    private Map<String, Report> compare(List<Projection<?, ?>> those, IntConsumer percent) {
        var through = log.head();
        var records = new LinkedHashMap<String, Set<String>>();
        those.forEach(projection -> records.put(
                projection.kind().name(), new LinkedHashSet<>(projection.store().ids())));
        try (var events = log.readFrom(0)) {
            events.forEach(message -> those.forEach(projection -> add(projection, message, records)));
        }
        return compare(those, records, through, percent);
    }

    private static <E> void add(
            Projection<?, E> projection, TrackedEventMessage<?> message, Map<String, Set<String>> records) {
        var kind = projection.kind();
        if (kind.family().isAssignableFrom(message.getPayloadType())) {
            var id = message instanceof DomainEventMessage<?> event
                    ? event.getAggregateIdentifier()
                    : kind.id().apply(kind.family().cast(message.getPayload()));
            records.computeIfAbsent(kind.name(), _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private Map<String, Report> compare(
            List<Projection<?, ?>> those, Map<String, Set<String>> records, long through, IntConsumer percent) {
        var reports = new HashMap<String, Report>();
        for (var projection : those) {
            var ids = records.getOrDefault(projection.kind().name(), Set.of());
            var counts = new HashMap<RowRepair.Outcome, Long>();
            var done = 0;
            for (var id : ids) {
                if (closed) {
                    throw new IllegalStateException("The service is stopping");
                }
                counts.merge(projection.compare(id, through), 1L, Long::sum);
                done++;
                if (100 * done / ids.size() > 100 * (done - 1) / ids.size()) {
                    percent.accept(100 * done / ids.size());
                }
            }
            reports.put(
                    projection.kind().name(),
                    new Report(
                            ids.size(),
                            counts.getOrDefault(RowRepair.Outcome.REPAIRED, 0L),
                            counts.getOrDefault(RowRepair.Outcome.LEFT, 0L)));
        }
        return reports;
    }

    /**
     * Compares the records of a few events that stand together somewhere in the log, and of the newest ones.
     *
     * @return how many rows were put right
     */
    long sample(Random random, int events) {
        var head = log.head();
        if (head < 0) {
            return 0;
        }
        var records = new LinkedHashMap<String, Set<String>>();
        Consumer<TrackedEventMessage<?>> collect =
                message -> projections.all().forEach(projection -> add(projection, message, records));
        var newest = Math.max(0, head - events + 1);
        try (var some = log.readFrom(random.nextLong(newest + 1));
                var last = log.readFrom(newest)) {
            some.limit(events).forEach(collect);
            last.limit(events).forEach(collect);
        }
        var reports = compare(projections.all(), records, -1, _ -> {});
        reports.forEach((name, report) -> {
            projections.named(name).repaired(report.repaired(), true);
            if (report.repaired() > 0) {
                LOG.warn("{}: {} rows were not what the log says; put right", name, report.repaired());
            }
        });
        return reports.values().stream().mapToLong(Report::repaired).sum();
    }
}
