package cz.propoj.query.runtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.DomainEvents;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** All projections of this instance: they start and end together, each goes its own way in between. */
public final class Projections implements AutoCloseable {
    /** How long an instance may be silent before another one takes over what it worked on, unless said otherwise. */
    public static final Duration CLAIM = Duration.ofSeconds(10);

    private static final Duration LONGEST_END = Duration.ofSeconds(8);
    private static final int THREADS = 2;

    private final List<Projection<?, ?>> all = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EventTypes types = EventTypes.of(DomainEvents.families().toArray(Class<?>[]::new));
    private final Duration claim;
    private final StreamFilter streams;
    private final RecordHistory history;
    private final PatientTokens tokens;
    private final ProjectionProgress progress;
    private final ScheduledExecutorService coordinator = new PromptRetries(THREADS, threads("projections-coordinator"));
    private final ScheduledExecutorService workers =
            Executors.newScheduledThreadPool(THREADS, threads("projections-worker"));

    /** Connects the kinds to the log; nothing is followed before {@link #start}. */
    public Projections(EventLog log, MongoDatabase database, List<RowKind<?, ?>> kinds, int segments) {
        this(log, database, kinds, segments, CLAIM);
    }

    /**
     * As the other one.
     *
     * @param claim how long an instance may be silent before another one takes over, a second or more, the same for all
     */
    public Projections(EventLog log, MongoDatabase database, List<RowKind<?, ?>> kinds, int segments, Duration claim) {
        this(log, database, kinds, segments, claim, StreamFilter.NONE);
    }

    Projections(
            EventLog log,
            MongoDatabase database,
            List<RowKind<?, ?>> kinds,
            int segments,
            Duration claim,
            StreamFilter streams) {
        this.claim = claim;
        this.streams = streams;
        this.history = new RecordHistory(log);
        this.tokens = new PatientTokens(log.tokenStore(null, claim));
        var documents = new RowDocuments(EventTypes.of(DomainEvents.families().toArray(Class<?>[]::new)), mapper());
        kinds.forEach(kind -> all.add(projection(log, new RowStore<>(database, kind, documents, history), segments)));
        this.progress = new ProjectionProgress(database, all, segments);
    }

    private <S, E> Projection<S, E> projection(EventLog log, RowStore<S, E> store, int segments) {
        return new Projection<>(
                log,
                tokens,
                claim,
                store,
                segments,
                coordinator,
                workers,
                streams,
                history,
                new Projection.Listeners(this::tellWritten, () -> changed(store.kind()), () -> progress()
                        .position(store.kind())));
    }

    private void tellWritten() {
        listeners.forEach(Runnable::run);
    }

    private void changed(RowKind<?, ?> kind) {
        progress.changed(kind);
        tellWritten();
    }

    /** Nulls are left out, so that a row looks the same whether a field was never there or is empty. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    }

    public void start() {
        progress.start();
        all.forEach(Projection::start);
    }

    /** At once, and not for longer than that: giving a claim back waits for the database, which may be away. */
    @Override
    public void close() {
        tokens.close();
        CompletableFuture.allOf(all.stream().map(Projection::stopping).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LONGEST_END.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        progress.close();
        coordinator.shutdown();
        workers.shutdown();
    }

    public List<Projection<?, ?>> all() {
        return List.copyOf(all);
    }

    /** Called by the thread that wrote, after rows of any kind were written here. */
    public void onWritten(Runnable listener) {
        listeners.add(listener);
    }

    public ProjectionProgress progress() {
        return progress;
    }

    /** The forms in which this release writes and reads rows, and the events of the kind in them. */
    String schema(RowKind<?, ?> kind) {
        return "rows " + RowDocuments.FORM + ": "
                + types.all().stream()
                        .filter(type -> kind.family().isAssignableFrom(type.javaType()))
                        .map(type -> type.name() + " " + type.revision())
                        .collect(Collectors.joining(", "));
    }

    public <S, E> RowStore<S, E> store(RowKind<S, E> kind) {
        return of(kind).store();
    }

    /** Rows of these networks with facts after that position: from memory where they were written here, else as stored. */
    public <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Predicate<NetworkId> networks) {
        var recent = progress.isWrittenHere(kind, position) ? of(kind).writtenAfter(position) : null;
        return recent == null
                ? store(kind).changedAfter(position, networks)
                : recent.stream()
                        .filter(row -> row.network() != null && networks.test(row.network()))
                        .toList();
    }

    @SuppressWarnings("unchecked") // one projection for each kind, made from it
    private <S, E> Projection<S, E> of(RowKind<S, E> kind) {
        return (Projection<S, E>) named(kind.name());
    }

    public Projection<?, ?> named(String name) {
        return all.stream()
                .filter(projection -> projection.kind().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection " + name));
    }
}
