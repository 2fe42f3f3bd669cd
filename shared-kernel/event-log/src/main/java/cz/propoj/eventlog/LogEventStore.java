package cz.propoj.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * The event store over the log. Unlike Axon's {@code EmbeddedEventStore}, which reads every commit back from the
 * database and can't call its followers, it hands new events over in memory and notifies followers at once.
 */
public final class LogEventStore extends AbstractEventStore {
    private static final String WAITING = LogEventStore.class.getName() + ".waiting";

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

    /**
     * Has everything that is published meanwhile in this thread, also by commands that are sent, stored as one commit: when
     * one of them fails, or the commit is refused, nothing is stored.
     *
     * @param request message of the unit of work around it all, the root of those of the commands
     * @return what the work returned, or its failure
     */
    public <R extends @Nullable Object> ResultMessage<R> storeTogether(Message<?> request, Callable<R> work) {
        List<EventMessage<?>> waiting = new ArrayList<>();
        UnitOfWork<?> around = DefaultUnitOfWork.startAndGet(request);
        around.resources().put(WAITING, waiting);
        return around.executeWithResult(() -> {
            R result = work.call();
            // After what the commands have left to be done when it is committed, which is to hand over their events.
            around.onPrepareCommit(_ -> {
                if (!waiting.isEmpty()) {
                    super.prepareCommit(waiting);
                }
            });
            return result;
        });
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        List<EventMessage<?>> waiting =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(WAITING) : null;
        if (waiting == null) {
            super.prepareCommit(events);
        } else {
            waiting.addAll(events);
        }
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
