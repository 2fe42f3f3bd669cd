package cz.propoj.command.runtime;

import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.ErasedIdException;
import cz.propoj.eventlog.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The way every wish takes to its aggregate.
 *
 * <p>Blocks until the events are stored: call it from a virtual thread. A wish that lost against another writer is
 * decided anew, on what the other has stored; so a wish for a certain version is then refused.
 */
public final class CommandSender {
    private static final int TRIES = 12;
    private static final String TALLY = "tally";

    private final CommandBus bus;
    private final EventStore store;
    private final EventLog log;
    private final Vault vault;
    private final Executor executor;
    private final Clock clock;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    /** Travels with one command: what is to be confided, and what came of it. */
    private static final class Tally {
        private static final long NOTHING = -1;
        private final String record;
        private @Nullable Confidence confidence;
        private int expected;
        private volatile long last = NOTHING;
        private volatile boolean isPartlyHidden;
        private volatile long position = NOTHING;

        Tally(String record) {
            this.record = record;
        }
    }

    /**
     * Follows from now on what is stored.
     *
     * @param executor for what is sent without waiting
     */
    public CommandSender(CommandBus bus, EventStore store, EventLog log, Vault vault, Executor executor, Clock clock) {
        this.bus = bus;
        this.store = store;
        this.log = log;
        this.vault = vault;
        this.executor = executor;
        this.clock = clock;
        var _ = store.registerDispatchInterceptor(events -> (_, event) -> {
            aboutToBeStored(event);
            return event;
        });
    }

    /**
     * Has the wish decided and what follows from it stored.
     *
     * @throws RuleBroken when a rule stands against it
     * @throws NotThere when there is no such record in the network
     * @throws Overtaken when the record has another version than expected
     */
    public Accepted send(Object command, Context context) {
        return sendUntilStored(_ -> command, null, context);
    }

    /**
     * As {@link #send(Object, Context)}, with text for the vault.
     *
     * @param command makes the command from the version the text will have; called again when the text was changed by
     *     somebody else meanwhile
     */
    public Accepted send(Confidence text, Function<Confided, Object> command, Context context) {
        return sendUntilStored(command, text, context);
    }

    /** As {@link #send(Object, Context)}, without waiting. */
    public CompletableFuture<Accepted> sendLater(Object command, Context context) {
        return CompletableFuture.supplyAsync(() -> send(command, context), executor);
    }

    private Accepted sendUntilStored(Function<Confided, Object> command, @Nullable Confidence text, Context context) {
        var request = KeyedRequest.nextCommand();
        for (var tried = 1; ; tried++) {
            try {
                var confided = text == null ? new Confided(1, false) : foreseen(text);
                var plain = GenericCommandMessage.asCommandMessage(command.apply(confided));
                var tally = new Tally(targets.resolveTarget(plain).getIdentifier());
                tally.confidence = text;
                tally.expected = confided.version();
                if (request == null) {
                    return sendOnce(plain.withMetaData(meta(context, tally)), tally);
                }
                var done = KeyedRequest.isRepeated() ? stored(request, tally.record) : null;
                return done == null
                        ? sendOnce(plain.withMetaData(meta(context, tally).and(Meta.REQUEST, request)), tally)
                        : done;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (tried == TRIES) {
                    throw e;
                }
            } catch (AggregateNotFoundException e) {
                throw new NotThere();
            } catch (ErasedIdException e) {
                throw new RuleBroken("erased");
            }
        }
    }

    private MetaData meta(Context context, Tally tally) {
        return Asked.meta(context, clock.instant()).and(TALLY, tally);
    }

    /** What an earlier sending of the same command has stored; null: nothing. */
    private @Nullable Accepted stored(String request, String record) {
        var found = false;
        var version = Tally.NOTHING;
        for (var events = store.readEvents(record, 0); events.hasNext(); ) {
            var event = events.next();
            found |= request.equals(event.getMetaData().get(Meta.REQUEST));
            version = event.getSequenceNumber();
        }
        return found ? new Accepted(record, version, log.head()) : null;
    }

    private Accepted sendOnce(CommandMessage<Object> message, Tally tally) {
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(message, answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return new Accepted(
                tally.record, version(tally), tally.position == Tally.NOTHING ? log.head() : tally.position);
    }

    /** The number of the last event, of those that move the version. */
    private long version(Tally tally) {
        if (tally.last != Tally.NOTHING && !tally.isPartlyHidden) {
            return tally.last;
        }
        var last = tally.last == Tally.NOTHING
                ? store.lastSequenceNumberFor(tally.record).orElseThrow(NotThere::new)
                : tally.last;
        return store.readEvents(tally.record)
                        .asStream()
                        .filter(event -> event.getSequenceNumber() <= last)
                        .filter(event -> PartlyHidden.movesVersion(event.getPayload()))
                        .count()
                - 1;
    }

    /** Decided, not yet stored: in the thread of the command. */
    private void aboutToBeStored(EventMessage<?> event) {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        var work = CurrentUnitOfWork.get().root();
        if (!(work.getMessage().getMetaData().get(TALLY) instanceof Tally tally)) {
            return;
        }
        if (event instanceof DomainEventMessage<?> stored && tally.record.equals(stored.getAggregateIdentifier())) {
            if (tally.last == Tally.NOTHING) {
                work.afterCommit(done -> EventLog.lastPosition(done).ifPresent(last -> tally.position = last));
            }
            tally.last = stored.getSequenceNumber();
            tally.isPartlyHidden = stored.getPayload() instanceof PartlyHidden;
        }
        var text = tally.confidence;
        if (text != null) {
            tally.confidence = null;
            confide(text, tally.expected);
        }
    }

    private void confide(Confidence text, int expected) {
        if (text.erases()) {
            var _ = vault.erase(text.id());
            return;
        }
        var known = known(text);
        vault.putAll(text.id(), told(text, known));
        if (foreseen(text).version() != expected) {
            throw new ConcurrencyException("The text has changed meanwhile");
        }
    }

    /** The number of changes of all texts of the id, once these are put. */
    private Confided foreseen(Confidence text) {
        var known = known(text);
        var version = known.values().stream().mapToInt(NavigableMap::lastKey).sum();
        var changes = (int) told(text, known).entrySet().stream()
                .filter(told -> {
                    var before = known.get(told.getKey());
                    return before == null || !before.lastEntry().getValue().equals(told.getValue());
                })
                .count();
        return new Confided(version + changes, changes > 0);
    }

    private Map<String, NavigableMap<Integer, String>> known(Confidence text) {
        return vault.allVersions(List.of(text.id())).getOrDefault(text.id(), Map.of());
    }

    private static Map<String, String> told(Confidence text, Map<String, NavigableMap<Integer, String>> known) {
        return text.texts().entrySet().stream()
                .filter(told -> !told.getValue().isEmpty() || known.containsKey(told.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }
}
