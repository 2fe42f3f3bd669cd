package cz.propoj.query.runtime;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
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
 */
public final class Rows<S, E> implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    private final RowStore<S, E> store;
    private final RowKind<S, E> kind;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final Runnable written;

    /** Tells {@code written} whenever rows were written. */
    public Rows(RowStore<S, E> store, SequencedDeadLetterQueue<EventMessage<?>> deadLetters, Runnable written) {
        this.store = store;
        this.kind = store.kind();
        this.deadLetters = deadLetters;
        this.written = written;
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
            apply(batch);
            work.afterCommit(_ -> written.run());
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
        var ready = new ArrayList<RowStore.Ready>();
        byRecord.forEach((id, messages) -> {
            var row = rows.get(id);
            var applied = applied(id, row, messages);
            ready.addAll(applied);
        });
        if (!ready.isEmpty()) {
            store.write(ready);
        }
    }

    /** Whether earlier events of the record wait among the dead letters: then these have to wait behind them. */
    private boolean joined(String id, List<EventMessage<?>> messages) {
        if (!deadLetters.contains(id)) {
            return false;
        }
        messages.forEach(message -> deadLetters.enqueue(id, new GenericDeadLetter<>(id, message)));
        return true;
    }

    private List<RowStore.Ready> applied(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        try {
            return List.of(store.ready(with(id, row, messages)));
        } catch (RuntimeException e) {
            return oneByOne(id, row, messages);
        }
    }

    private List<RowStore.Ready> oneByOne(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        var good = row;
        for (var i = 0; i < messages.size(); i++) {
            try {
                var next = with(id, good, messages.subList(i, i + 1));
                store.ready(next);
                good = next;
            } catch (RuntimeException e) {
                bury(id, messages.subList(i, messages.size()), e);
                break;
            }
        }
        return good == null || good == row ? List.of() : List.of(store.ready(good));
    }

    private void bury(String id, List<EventMessage<?>> messages, RuntimeException cause) {
        LOG.error(
                "{}: the event at position {} can't be applied; it waits with the later ones of its record: {}",
                kind.name(),
                position(messages.getFirst()),
                cause.getClass().getName());
        deadLetters.enqueue(id, new GenericDeadLetter<>(id, messages.getFirst(), cause));
        messages.subList(1, messages.size())
                .forEach(message -> deadLetters.enqueue(id, new GenericDeadLetter<>(id, message)));
    }

    /** Applies one event that has waited; fails if it still can't be applied. */
    void retry(EventMessage<?> message) {
        var id = id(message);
        var row = store.load(List.of(id)).get(id);
        store.write(List.of(store.ready(with(id, row, List.of(message)))));
        written.run();
    }

    private Row<S, E> with(String id, @Nullable Row<S, E> row, List<EventMessage<?>> messages) {
        var facts = new ArrayList<Fact<E>>();
        messages.forEach(message -> facts.add(fact(message)));
        return row == null
                ? Row.of(kind, id, network(messages.getFirst().getMetaData()), facts)
                : row.with(kind, facts);
    }

    private Fact<E> fact(EventMessage<?> message) {
        return Meta.fact(
                kind.family().cast(message.getPayload()),
                position(message),
                message.getTimestamp(),
                message.getMetaData());
    }

    private static @Nullable NetworkId network(Map<String, ?> meta) {
        return meta.get(Meta.NETWORK) instanceof String code ? new NetworkId(code) : null;
    }

    private static long position(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return Objects.requireNonNull(tracked.trackingToken()).position().orElseThrow();
        }
        throw new IllegalArgumentException("an event without a position in the log can't be followed");
    }
}
