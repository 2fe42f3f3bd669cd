package cz.propoj.query.runtime;

import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.PositionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** One kind of rows with the processor that keeps it. */
public final class Projection<S, E> {
    private static final int BATCH = 500;
    private static final long CLAIM_MILLIS = 1000;

    private final RowStore<S, E> store;
    private final Rows<S, E> rows;
    private final RowRepair<S, E> repair;
    private final Runnable changed;
    private final WatchedSource source;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final PooledStreamingEventProcessor processor;
    private final AtomicLong repaired = new AtomicLong();

    /**
     * Who is told of what a projection does, and asked what it can't know.
     *
     * @param written rows were written for events that were handed over
     * @param changed rows were written at positions that had been passed: whoever holds rows has to read them again
     * @param reached position up to which all instances together have come
     */
    record Listeners(Runnable written, Runnable changed, LongSupplier reached) {}

    Projection(
            EventLog log,
            TokenStore tokens,
            Duration claim,
            RowStore<S, E> store,
            int segments,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers,
            StreamFilter streams,
            RecordHistory history,
            Listeners listeners) {
        this.store = store;
        this.changed = listeners.changed();
        this.source = new WatchedSource(log.eventStore(), store.kind().family(), streams);
        this.deadLetters = log.deadLetterQueue(store.kind().name());
        this.rows = new Rows<>(store, history, deadLetters, listeners.written());
        this.repair = new RowRepair<>(store, history, deadLetters::contains, listeners.reached());
        this.processor = PooledStreamingEventProcessor.builder()
                .name(store.kind().name())
                .eventHandlerInvoker(rows)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(segments)
                .initialToken(_ -> PositionToken.BEGINNING)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(claim.dividedBy(2).toMillis())
                .batchSize(BATCH)
                .build();
    }

    public RowKind<S, E> kind() {
        return store.kind();
    }

    public RowStore<S, E> store() {
        return store;
    }

    void start() {
        processor.start();
    }

    /** Waits until it has stopped, so that it can be started again. */
    void stop() {
        processor.shutDown();
    }

    /** Begins to stop. */
    CompletableFuture<Void> stopping() {
        return processor.shutdownAsync();
    }

    public boolean isRunning() {
        return processor.isRunning();
    }

    /** By segment, what this instance works on. */
    Map<Integer, EventTrackerStatus> status() {
        return processor.processingStatus();
    }

    /** Position up to which this instance has come, by segment it works on. */
    Map<Integer, Long> positions() {
        var positions = new HashMap<Integer, Long>();
        status().forEach((segment, status) ->
                positions.put(segment, Math.max(status.getCurrentPosition().orElse(-1), rows.reached(segment))));
        return positions;
    }

    /** Why it does not go on; null: it does. The message says what to do about it. */
    public @Nullable Throwable failure() {
        Throwable failure = source.failure();
        if (failure != null) {
            return failure;
        }
        failure = rows.failure();
        if (failure != null) {
            return failure;
        }
        return status().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .orElse(null);
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
        return deadLetters;
    }

    /** Events that wait because they, or earlier ones of their record, can't be applied. */
    public long deadLetterCount() {
        return deadLetters.size();
    }

    /** Records that wait. */
    public long deadLetterRecords() {
        return deadLetters.amountOfSequences();
    }

    /**
     * A record whose events wait.
     *
     * @param record its id; empty: the event can't be read
     * @param event the first that could not be applied
     * @param cause kind of the error
     * @param message what it said
     * @param since when it was put aside
     */
    public record Waiting(String record, String event, String cause, String message, Instant since) {}

    /** The records that wait, with what hinders them. */
    public List<Waiting> waiting(int most) {
        var found = new ArrayList<Waiting>();
        for (var letters : deadLetters.deadLetters()) {
            var first = letters.iterator();
            if (found.size() >= most) {
                return found;
            }
            if (first.hasNext()) {
                found.add(waiting(first.next()));
            }
        }
        return found;
    }

    private Waiting waiting(DeadLetter<? extends EventMessage<?>> letter) {
        var type = letter.message().getPayloadType();
        var event = type.getSimpleName();
        var cause = letter.cause().map(Cause::type).orElse("");
        var message = letter.cause().map(Cause::message).orElse("");
        var id = kind().family().isAssignableFrom(type)
                ? kind().id().apply(kind().family().cast(letter.message().getPayload()))
                : "";
        return new Waiting(id, event, cause, message == null ? "" : message, letter.enqueuedAt());
    }

    /**
     * Tries every waiting record again, each from its first event, in the order of the log; returns how many are through.
     */
    public int retryDeadLetters() {
        var through = 0;
        var any = false;
        for (var sequence : deadLetters.deadLetters()) {
            var letters = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
            sequence.forEach(letters::add);
            letters.sort(Comparator.comparingLong(letter -> RecordHistory.position(letter.message())));
            var applied = retry(letters);
            any |= applied > 0;
            if (applied == letters.size()) {
                through++;
            }
        }
        if (any) {
            changed.run();
        }
        return through;
    }

    /** Returns how many of the letters of a record were applied; the rest waits on. */
    private int retry(List<DeadLetter<? extends EventMessage<?>>> letters) {
        var applied = 0;
        for (var letter : letters) {
            var message = letter.message();
            try {
                repair.apply(
                        kind().id().apply(kind().family().cast(message.getPayload())), RecordHistory.position(message));
            } catch (RuntimeException | StackOverflowError e) {
                deadLetters.requeue(letter, waiting -> waiting.withCause(e));
                break;
            }
            deadLetters.evict(letter);
            applied++;
        }
        return applied;
    }

    /** Position of the last row that was written here; -1: none. */
    long written() {
        return rows.written();
    }

    /** Rows that were written here with facts after that position; null: not all of them are known any more. */
    @Nullable
    List<Row<S, E>> writtenAfter(long position) {
        return rows.writtenAfter(position);
    }

    /** How often events were found missing in a row when the next one came, since the start of this instance. */
    public long gaps() {
        return rows.gaps();
    }

    /** How many rows were found to differ from the log in comparisons, since the start of this instance. */
    public long repaired() {
        return repaired.get();
    }

    /** Compares a record's row with the log and puts it right; not yet told to those who hold rows. */
    RowRepair.Outcome compare(String id, long through) {
        return repair.compare(id, through);
    }

    /** So many rows were put right. */
    void repaired(long count, boolean unexpected) {
        if (count > 0) {
            changed.run();
            repaired.addAndGet(unexpected ? count : 0);
        }
    }
}
