package cz.propoj.eventlog;

import java.util.function.LongFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterEventEntry;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterMongoConverter;
import org.axonframework.extensions.mongo.eventhandling.deadletter.EventMessageDeadLetterMongoConverter;
import org.axonframework.serialization.Serializer;

/**
 * Dead letters of events that came from the log are read from the log again when they are retried: Axon's own copy
 * keeps the time to the millisecond only, and a projection must not differ from its rebuild by that.
 */
final class DeadLetterConverter implements DeadLetterMongoConverter<EventMessage<?>> {
    private final EventMessageDeadLetterMongoConverter plain = new EventMessageDeadLetterMongoConverter();
    private final LongFunction<TrackedEventMessage<?>> log;

    /** @param log gives the event at a position */
    DeadLetterConverter(LongFunction<TrackedEventMessage<?>> log) {
        this.log = log;
    }

    @Override
    public DeadLetterEventEntry convert(EventMessage<?> message, Serializer serializer) {
        return plain.convert(message, serializer);
    }

    @Override
    public EventMessage<?> convert(DeadLetterEventEntry entry, Serializer serializer) {
        if (entry.getTrackingToken() == null) {
            return plain.convert(entry, serializer);
        }
        TrackingToken token = serializer.deserialize(entry.getTrackingToken());
        PositionToken position = PositionToken.of(WrappedToken.unwrapLowerBound(token));
        TrackedEventMessage<?> event = log.apply(position.value());
        if (!event.getIdentifier().equals(entry.getEventIdentifier())) {
            throw new BrokenLog("The dead letter for position " + position.value()
                    + " is of another event than the one that stands there; was an older back-up restored?");
        }
        return event.withTrackingToken(token);
    }

    @Override
    public boolean canConvert(DeadLetterEventEntry entry) {
        return plain.canConvert(entry);
    }

    @Override
    public boolean canConvert(EventMessage<?> message) {
        return plain.canConvert(message);
    }
}
