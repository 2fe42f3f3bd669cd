package cz.propoj.query.runtime;

import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.PositionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** One kind of rows with the processor that keeps it. */
public final class Projection<S, E> {
    private static final int BATCH = 500;
    private static final long CLAIM_MILLIS = 1000;

    private final RowStore<S, E> store;
    private final Rows<S, E> rows;
    private final WatchedSource source;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final PooledStreamingEventProcessor processor;

    Projection(
            EventLog log,
            TokenStore tokens,
            Duration claim,
            RowStore<S, E> store,
            int segments,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers,
            Runnable written) {
        this.store = store;
        this.source = new WatchedSource(log.eventStore(), store.kind().family());
        this.deadLetters = log.deadLetterQueue(store.kind().name());
        this.rows = new Rows<>(store, deadLetters, written);
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
                positions.put(segment, status.getCurrentPosition().orElse(-1)));
        return positions;
    }

    /** Why it does not go on; null: it does. The message says what to do about it. */
    public @Nullable Throwable failure() {
        Throwable failure = source.failure();
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

    /** Tries every waiting record again, each from its first event; returns how many are through. */
    public int retryDeadLetters() {
        var through = 0;
        for (var left = deadLetters.amountOfSequences(); left > 0; left--) {
            if (deadLetters.process(letter -> {
                try {
                    rows.retry(letter.message());
                    return Decisions.evict();
                } catch (RuntimeException e) {
                    return Decisions.requeue(e);
                }
            })) {
                through++;
            }
        }
        return through;
    }
}
