package cz.propoj.command.runtime;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The way every wish takes to its aggregate.
 *
 * <p>Blocks until the events are stored: call it from a virtual thread. A wish that lost against another writer is
 * decided anew, on what the other has stored; so a wish for a certain version is then refused.
 */
public final class CommandSender {
    private static final int TRIES = 6;
    private static final String TALLY = "tally";

    private final CommandBus bus;
    private final EventStore store;
    private final LongSupplier head;
    private final Executor executor;
    private final Clock clock;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    /** Travels with one command; the last event of the record the command is for leaves its number here. */
    private static final class Tally {
        private static final long NOTHING = -1;
        private final String record;
        private volatile long version = NOTHING;

        Tally(String record) {
            this.record = record;
        }
    }

    /**
     * Follows from now on what is stored.
     *
     * @param head position of the last event in the log
     * @param executor for what is sent without waiting
     */
    public CommandSender(CommandBus bus, EventStore store, LongSupplier head, Executor executor, Clock clock) {
        this.bus = bus;
        this.store = store;
        this.head = head;
        this.executor = executor;
        this.clock = clock;
        var _ = store.registerDispatchInterceptor(events -> (_, event) -> {
            count(event);
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
        var plain = GenericCommandMessage.asCommandMessage(command);
        var tally = new Tally(targets.resolveTarget(plain).getIdentifier());
        var message = plain.withMetaData(Asked.meta(context, clock.instant()).and(TALLY, tally));
        for (var tried = 1; ; tried++) {
            try {
                return sendOnce(message, tally);
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                if (tried == TRIES) {
                    throw e;
                }
            } catch (AggregateNotFoundException e) {
                throw new NotThere();
            }
        }
    }

    /** As {@link #send}, without waiting. */
    public CompletableFuture<Accepted> sendLater(Object command, Context context) {
        return CompletableFuture.supplyAsync(() -> send(command, context), executor);
    }

    private Accepted sendOnce(CommandMessage<Object> message, Tally tally) {
        tally.version = Tally.NOTHING;
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(message, answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        var version = tally.version == Tally.NOTHING
                ? store.lastSequenceNumberFor(tally.record).orElseThrow(NotThere::new)
                : tally.version;
        return new Accepted(tally.record, version, head.getAsLong());
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }

    private static void count(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> stored
                && CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().get(TALLY) instanceof Tally tally
                && tally.record.equals(stored.getAggregateIdentifier())) {
            tally.version = stored.getSequenceNumber();
        }
    }
}
