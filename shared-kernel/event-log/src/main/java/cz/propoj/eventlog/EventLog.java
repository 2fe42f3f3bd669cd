package cz.propoj.eventlog;

import com.mongodb.client.MongoDatabase;
import cz.propoj.eventlog.chain.ChainExport;
import cz.propoj.eventlog.chain.ChainVerification;
import cz.propoj.eventlog.chain.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Everything an Axon application needs to keep its events in MongoDB. One instance per process and database; closed at
 * the end.
 */
public final class EventLog implements AutoCloseable {
    private static final String LAST_POSITION = EventLog.class.getName() + ".lastPosition";

    private final MongoDatabase database;
    private final String collection;
    private final String tagKey;
    private final CommitLog commits;
    private final LogTail tail;
    private final Appender appender;
    private final EventPayloads payloads;
    private final MongoEventStorageEngine engine;
    private final LogEventStore eventStore;

    private EventLog(Builder builder, EventTypes types) {
        this.database = builder.database;
        this.collection = builder.collection;
        this.tagKey = builder.tagKey;
        this.payloads = new EventPayloads(types, builder.upcasters);
        this.commits = new CommitLog(database, collection, builder.timeout);
        commits.ensureIndexes();
        Outage outage = new Outage();
        this.tail = new LogTail(commits, outage, builder.pollInterval, builder.tailEvents);
        this.appender = new Appender(commits, outage, tail::appended, builder.timeout, builder.clock);
        this.engine = new MongoEventStorageEngine(
                commits, appender, payloads, new Snapshots(database, collection + "_snapshots"), builder.tagKey);
        this.eventStore = eventStoreBuilder().build();
    }

    /** Starts a builder for a log in the database; client and pool belong to the application. */
    public static Builder builder(MongoDatabase database) {
        return new Builder(database);
    }

    /** {@return the storage engine, for an application that brings its own event store} */
    public MongoEventStorageEngine storageEngine() {
        return engine;
    }

    /** {@return the event store and event bus of the application} */
    public LogEventStore eventStore() {
        return eventStore;
    }

    /** {@return builder of an event store with a monitor or with tracing; replaces {@link #eventStore()}} */
    public LogEventStore.Builder eventStoreBuilder() {
        return new LogEventStore.Builder(engine, tail, commits, payloads);
    }

    /** {@return where processors keep their tokens: collection {@code tokens}; claims expire after ten seconds} */
    public TokenStore tokenStore() {
        return Stores.tokens(database, null, Duration.ofSeconds(10));
    }

    /**
     * Like {@link #tokenStore()} with a name and a time of one's own.
     *
     * @param node name of this instance, unique among all that share the database; null for process id and host
     * @param claimTimeout after which another instance may take over the segments of one that died
     */
    public TokenStore tokenStore(@Nullable String node, Duration claimTimeout) {
        return Stores.tokens(database, node, claimTimeout);
    }

    /**
     * Where events wait that a processor of a group could not handle: collection {@code dead_letters}. They hold what
     * the log holds, and the message of the failure.
     */
    public SequencedDeadLetterQueue<EventMessage<?>> deadLetterQueue(String processingGroup) {
        return Stores.deadLetters(
                database,
                new LogSerializer(payloads),
                new DeadLetterConverter(
                        position -> engine.readFrom(position).findFirst().orElseThrow()),
                processingGroup);
    }

    /**
     * Sends commands so that the answer carries the position of the last event.
     *
     * @param bus where commands are handled in this process
     */
    public PositionedCommands positionedCommands(CommandBus bus) {
        return new PositionedCommands(bus, this::head);
    }

    /** {@return position of the last event, -1 if there is none; one indexed look-up} */
    public long head() {
        return commits.followedHead().next() - 1;
    }

    /**
     * Asked by somebody who is going to wait until what follows the log in this process has come to a position that another
     * process may have written: followers look for it at once, and not only after the poll interval.
     *
     * @return whether the log reaches that far
     */
    public boolean reaches(long position) {
        return tail.lookFor(position) || head() >= position;
    }

    /**
     * {@return a checkpoint at the present end of the log; one indexed look-up}
     *
     * @throws IllegalStateException if the log is empty
     */
    public Checkpoint checkpoint() {
        var head = commits.followedHead();
        if (head.next() == 0) {
            throw new IllegalStateException("There is nothing in the log to be marked");
        }
        return new Checkpoint(head.next() - 1, HexFormat.of().formatHex(head.hash()), head.at());
    }

    /**
     * Reads from a position (0 or more) to the present end, in order.
     *
     * @throws UnreadableEvent while reading, at the first event this program can't read
     * @throws BrokenLog while reading, if a commit is missing, or the position is beyond the end
     */
    public Stream<TrackedEventMessage<?>> readFrom(long position) {
        return engine.readFrom(position);
    }

    /** Reads all events whose metadata has this tag, in order. */
    public Stream<TrackedEventMessage<?>> readTagged(String tag) {
        return engine.readTagged(tag, 0);
    }

    /** Reads the events with this tag from a position (0 or more) on, in order. */
    public Stream<TrackedEventMessage<?>> readTagged(String tag, long position) {
        return engine.readTagged(tag, position);
    }

    /** {@return what verifies the hash chain of this log} */
    public ChainVerification verification() {
        return new ChainVerification(database, collection);
    }

    /** {@return what hands out the commits of this log as they are stored} */
    public ChainExport export() {
        return new ChainExport(database, collection, tagKey);
    }

    /** {@return position of the last event that was stored in this unit of work, empty if none was} */
    public static OptionalLong lastPosition(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(LAST_POSITION);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static void remember(UnitOfWork<?> root, long position) {
        root.resources().put(LAST_POSITION, position);
    }

    /** Stores pending commits and ends all followers. The client is left open, because it belongs to the application. */
    @Override
    public void close() {
        appender.close();
        tail.close();
    }

    /** The settings of a log; only {@link #types} are required. */
    public static final class Builder {
        private final MongoDatabase database;
        private final List<EventUpcaster> upcasters = new ArrayList<>();
        private @Nullable EventTypes types;
        private String collection = "events";
        private String tagKey = "tag";
        private Duration pollInterval = Duration.ofMillis(30);
        private Duration timeout = Duration.ofSeconds(5);
        private int tailEvents = 10_000;
        private Clock clock = Clock.systemUTC();

        private Builder(MongoDatabase database) {
            this.database = database;
        }

        /** The events this program knows. */
        public Builder types(EventTypes types) {
            this.types = types;
            return this;
        }

        /** How older stored forms are read; each type of revision n needs a step from every revision below n. */
        public Builder upcasters(List<? extends EventUpcaster> steps) {
            this.upcasters.addAll(steps);
            return this;
        }

        /** The metadata key by whose value events can be read separately; {@code tag} if not given. */
        public Builder tagKey(String key) {
            this.tagKey = key;
            return this;
        }

        /** The collection of the log; {@code events} if not given. */
        public Builder collection(String name) {
            this.collection = name;
            return this;
        }

        /** How often followers look for events of other processes; 30 ms if not given. */
        public Builder pollInterval(Duration interval) {
            this.pollInterval = interval;
            return this;
        }

        /** How long a commit is retried while the database is away before the caller gets an exception; 5 s if not given. */
        public Builder appendTimeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** How many of the newest events are kept in memory for followers; 10,000 if not given. */
        public Builder tailEvents(int events) {
            this.tailEvents = events;
            return this;
        }

        /** Gives the time of storing; the system's clock if not given. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Creates the indexes where they are missing and starts the log.
         *
         * @throws EventLogUnavailable if the database doesn't answer
         * @throws IllegalArgumentException if an upcaster is missing
         */
        public EventLog open() {
            if (types == null) {
                throw new IllegalStateException("The event types are needed: types(EventTypes.of(…))");
            }
            return new EventLog(this, types);
        }
    }
}
