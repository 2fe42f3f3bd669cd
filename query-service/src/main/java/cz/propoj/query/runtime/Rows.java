package cz.propoj.query.runtime;

import cz.propoj.contract.time.Fact;
import cz.propoj.eventlog.BrokenLog;
import cz.propoj.eventlog.EventLogUnavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rows of one kind: takes the events of a batch, and with the last one reads the rows concerned, applies the
 * events and writes the rows, one question and one write for all. The write comes before the processor stores its token,
 * so a crash in between means a repetition, which changes nothing.
 *
 * <p>An event that can't be applied goes to the dead letters, and so do the later ones of the same record; the other
 * records go on. If the database is away the whole batch fails and is tried again.
 *
 * <p>That an event was handed over is not proof that those before it were: a row has as many facts as the last event's
 * sequence number says, or what is missing is read from the log.
 */
final class Rows<S, E> implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);
    private static final int MOST_RECENT_FACTS = 5_000;

    private final RowStore<S, E> store;
    private final RowKind<S, E> kind;
    private final RecordHistory history;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final Runnable written;
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong last = new AtomicLong(-1);
    private final RecentRows<S, E> recent = new RecentRows<>(MOST_RECENT_FACTS);
    /** By segment, up to where its events stand in the rows. */
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    private volatile @Nullable Throwable failure;

    /** Tells {@code written} whenever rows were written. */
    Rows(
            RowStore<S, E> store,
            RecordHistory history,
            SequencedDeadLetterQueue<EventMessage<?>> deadLetters,
            Runnable written) {
        this.store = store;
        this.kind = store.kind();
        this.history = history;
        this.deadLetters = deadLetters;
        this.written = written;
    }

    /** Position of the last row that was written; -1: none. */
    long written() {
        return last.get();
    }

    /** Up to where the events of a segment stand in the rows, as far as they were written here; -1: none was. */
    long reached(int segment) {
        return reached.getOrDefault(segment, -1L);
    }

    /** Rows that were written here with facts after that position; null: not all of them are known any more. */
    @Nullable
    List<Row<S, E>> writtenAfter(long position) {
        return recent.after(position);
    }

    /** How often events were missing in a row, since the start of this instance. */
    long gaps() {
        return gaps.get();
    }

    /** Why the last batch could not be stored; null: it could. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType()) && segment.matches(id(message));
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return kind.family().isAssignableFrom(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var work = CurrentUnitOfWork.get();
        List<EventMessage<?>> batch = work.root().getOrComputeResource("rows-" + kind.name(), _ -> new ArrayList<>());
        batch.add(message);
        if (!(work instanceof BatchingUnitOfWork<?> several) || several.isLastMessage()) {
            applyWatched(batch);
            // Before the token is stored: should that fail, the same rows are written once more.
            reached.merge(segment.getSegmentId(), RecordHistory.position(batch.getLast()), Math::max);
            written.run();
        }
    }

    /** Axon's worker would end silently with an error that is no exception: the projection would stand for ever. */
    private void applyWatched(List<EventMessage<?>> batch) {
        try {
            apply(batch);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } catch (Error e) {
            failure = e;
            LOG.error("{}: a batch failed; it is tried again", kind.name(), e);
            throw new IllegalStateException("The batch failed: " + e.getClass().getName(), e);
        }
    }

    private String id(EventMessage<?> message) {
        return kind.id().apply(kind.family().cast(message.getPayload()));
    }

    private void apply(List<EventMessage<?>> batch) {
        var byRecord = new LinkedHashMap<String, List<EventMessage<?>>>();
        batch.forEach(message ->
                byRecord.computeIfAbsent(id(message), _ -> new ArrayList<>()).add(message));
        if (deadLetters.size() > 0) {
            byRecord.entrySet().removeIf(record -> joined(record.getKey(), record.getValue()));
        }
        var rows = store.load(byRecord.keySet());
        var ready = new ArrayList<RowStore.Ready<S, E>>();
        byRecord.forEach((id, messages) -> {
            var row = rows.get(id);
            var applied = applied(id, row, messages);
            ready.addAll(applied);
        });
        if (!ready.isEmpty()) {
            store.write(ready);
            ready.forEach(one -> recent.add(one.row()));
            last.accumulateAndGet(RecordHistory.position(batch.getLast()), Math::max);
        }
    }

    /** Whether earlier events of the record wait among the dead letters: then these have to wait behind them. */
    private boolean joined(String id, List<EventMessage<?>> messages) {
        if (!deadLetters.contains(id)) {
            return false;
        }
        enqueue(id, messages, null);
        return true;
    }

    /** Puts them behind those that wait; whatever is handed over again waits there already. */
    private void enqueue(String id, List<EventMessage<?>> messages, @Nullable Throwable cause) {
        var waiting = new HashSet<String>();
        deadLetters
                .deadLetterSequence(id)
                .forEach(letter -> waiting.add(letter.message().getIdentifier()));
        @Nullable Throwable of = waiting.isEmpty() ? cause : null;
        for (var message : messages) {
            if (waiting.add(message.getIdentifier())) {
                deadLetters.enqueue(
                        id,
                        of == null ? new GenericDeadLetter<>(id, message) : new GenericDeadLetter<>(id, message, of));
                of = null;
            }
        }
    }

    private List<RowStore.Ready<S, E>> applied(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        try {
            return List.of(store.ready(with(id, row, messages)));
        } catch (EventLogUnavailable | BrokenLog e) {
            throw e; // not the event's fault
        } catch (RuntimeException | StackOverflowError e) {
            return oneByOne(id, row, messages);
        }
    }

    private List<RowStore.Ready<S, E>> oneByOne(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        var good = row;
        for (var i = 0; i < messages.size(); i++) {
            try {
                var next = with(id, good, messages.subList(i, i + 1));
                store.ready(next);
                good = next;
            } catch (EventLogUnavailable | BrokenLog e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                bury(id, messages.subList(i, messages.size()), e);
                break;
            }
        }
        return good == null || good == row ? List.of() : List.of(store.ready(good));
    }

    private void bury(String id, List<EventMessage<?>> messages, Throwable cause) {
        LOG.error(
                "{}: the event at position {} can't be applied; it waits with the later ones of its record: {}",
                kind.name(),
                RecordHistory.position(messages.getFirst()),
                cause.getClass().getName());
        enqueue(id, messages, cause);
    }

    private Row<S, E> with(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        var facts = new ArrayList<Fact<E>>();
        messages.forEach(message -> facts.add(RecordHistory.fact(kind, message)));
        var next = row == null
                ? Row.of(kind, id, RecordHistory.network(messages.getFirst().getMetaData()), facts)
                : row.with(kind, facts);
        return next.facts().size() >= sequence(id, messages.getLast()) + 1 ? next : complete(id, next);
    }

    /** Of the event in its record; -1: it has none. */
    private static long sequence(String id, EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                        && event.getAggregateIdentifier().equals(id)
                ? event.getSequenceNumber()
                : -1;
    }

    /** Events before the last one of the row were never handed over: they are read from the log. */
    private Row<S, E> complete(String id, Row<S, E> incomplete) {
        var whole = history.row(kind, id, incomplete.position());
        if (whole == null || whole.facts().size() <= incomplete.facts().size()) {
            return incomplete;
        }
        gaps.incrementAndGet();
        LOG.warn(
                "{}: {} events up to position {} were never handed over to the row of {}; read from the log",
                kind.name(),
                whole.facts().size() - incomplete.facts().size(),
                incomplete.position(),
                id);
        return whole;
    }
}
