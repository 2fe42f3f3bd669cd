package cz.propoj.eventlog;

import java.util.Objects;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * The event store over the log. Unlike Axon's {@code EmbeddedEventStore}, which reads every commit back from the
 * database and can't call its followers, it hands new events over in memory and tells followers at once.
 */
public final class LogEventStore extends AbstractEventStore {
    private final LogTail tail;
    private final CommitLog commits;
    private final EventPayloads payloads;

    private LogEventStore(Builder builder) {
        super(builder);
        this.tail = builder.tail;
        this.commits = builder.commits;
        this.payloads = builder.payloads;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return openStream(token, Object.class);
    }

    /**
     * Follows all events, for somebody who wants those of one family only: the content of the others isn't looked at, so
     * that following a long log for few of its events is cheap. An event that this program doesn't know stops it all the
     * same.
     */
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token, Class<?> family) {
        return new LogStream(tail, commits, payloads, MongoEventStorageEngine.positionAfter(token), family);
    }

    /** Builds the store; obtained from {@link EventLog#eventStoreBuilder()}. */
    public static final class Builder extends AbstractEventStore.Builder {
        private final LogTail tail;
        private final CommitLog commits;
        private final EventPayloads payloads;

        Builder(EventStorageEngine engine, LogTail tail, CommitLog commits, EventPayloads payloads) {
            this.storageEngine = Objects.requireNonNull(engine);
            this.tail = tail;
            this.commits = commits;
            this.payloads = payloads;
        }

        /** Watches every event that is published. */
        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> messageMonitor) {
            super.messageMonitor(messageMonitor);
            return this;
        }

        /** Traces publishing. */
        @Override
        public Builder spanFactory(EventBusSpanFactory spanFactory) {
            super.spanFactory(spanFactory);
            return this;
        }

        /** {@return the event store} */
        public LogEventStore build() {
            return new LogEventStore(this);
        }
    }
}
