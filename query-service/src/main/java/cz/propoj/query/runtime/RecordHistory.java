package cz.propoj.query.runtime;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What the log itself says of one record, whatever was delivered to anybody. */
final class RecordHistory {
    private final EventLog log;

    RecordHistory(EventLog log) {
        this.log = log;
    }

    /**
     * The row that follows from the log; null: nothing happened up to there.
     *
     * @param last position of the last event that counts
     * @throws RuntimeException as the fold says, if an event can't be applied
     */
    <S, E> @Nullable Row<S, E> row(RowKind<S, E> kind, String id, long last) {
        var facts = new ArrayList<Fact<E>>();
        @Nullable NetworkId network = null;
        var events = log.storageEngine().readEvents(id, 0);
        while (events.hasNext()) {
            var message = events.next();
            if (position(message) > last || !kind.family().isAssignableFrom(message.getPayloadType())) {
                continue;
            }
            if (facts.isEmpty()) {
                network = network(message.getMetaData());
            }
            facts.add(fact(kind, message));
        }
        return facts.isEmpty() ? null : Row.of(kind, id, network, facts);
    }

    static <E> Fact<E> fact(RowKind<?, E> kind, EventMessage<?> message) {
        return Meta.fact(
                kind.family().cast(message.getPayload()),
                position(message),
                message.getTimestamp(),
                message.getMetaData());
    }

    static @Nullable NetworkId network(Map<String, ?> meta) {
        return meta.get(Meta.NETWORK) instanceof String code ? new NetworkId(code) : null;
    }

    static long position(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return Objects.requireNonNull(tracked.trackingToken()).position().orElseThrow();
        }
        throw new IllegalArgumentException("an event without a position in the log can't be followed");
    }
}
