package cz.propoj.command.runtime;

import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.vault.StoredVaultText;
import cz.propoj.command.runtime.vault.TextVault;
import cz.propoj.command.runtime.vault.TextsInVault;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.PartlyHidden;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.ErasedIdException;
import cz.propoj.eventlog.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The way every command takes to its aggregate.
 *
 * <p>Blocks until the events are stored: call it from a virtual thread. A command that lost against another writer is
 * decided anew, on what the other has stored; so a command for a certain version is then refused.
 */
public final class CommandSender {
    private static final int TRIES = 12;
    private static final String TALLIES = "tallies";

    private final CommandBus bus;
    private final EventStore store;
    private final EventLog log;
    private final Vault vault;
    private final TextVault texts;
    private final Executor executor;
    private final Clock clock;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    /** Travels with one command: what is to be confided, and what came of it. */
    private static final class Tally {
        private static final long NOTHING = -1;
        private final String record;
        private @Nullable VaultText confidence;
        private int expected;
        private volatile long last = NOTHING;
        private volatile boolean isPartlyHidden;
        private volatile long position = NOTHING;

        Tally(String record) {
            this.record = record;
        }

        boolean isOf(EventMessage<?> event) {
            return event instanceof DomainEventMessage<?> stored && record.equals(stored.getAggregateIdentifier());
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
        this.texts = new TextsInVault(vault);
        this.executor = executor;
        this.clock = clock;
        var _ = store.registerDispatchInterceptor(events -> (_, event) -> {
            aboutToBeStored(event);
            return event;
        });
    }

    /**
     * Has the command decided and what follows from it stored.
     *
     * @throws RuleBroken when a rule stands against it
     * @throws NotThere when there is no such record in the network
     * @throws Overtaken when the record has another version than expected
     */
    public Accepted send(Object command, CommandMetadata context) {
        return sendTogether(List.of(PreparedCommand.of(command, context))).getFirst();
    }

    /**
     * As {@link #send(Object, Context)}, with text for the vault.
     *
     * @param command makes the command from the version the text will have; called again when the text was changed by
     *     somebody else meanwhile
     */
    public Accepted send(VaultText text, Function<StoredVaultText, Object> command, CommandMetadata context) {
        return sendTogether(List.of(PreparedCommand.of(text, command, context))).getFirst();
    }

    /** As {@link #send(Object, Context)}, without waiting. */
    public CompletableFuture<Accepted> sendLater(Object command, CommandMetadata context) {
        return CompletableFuture.supplyAsync(() -> send(command, context), executor);
    }

    /**
     * Has several commands decided, one after the other, each on what those before it have decided, and what follows from all
     * of them stored as one commit. When one is refused, none is carried out.
     *
     * @return what came of each, in their order; the version of a record is the one it has after all of them
     */
    public List<Accepted> sendTogether(List<PreparedCommand> commands) {
        var marked = commands.stream()
                .map(prepared -> new Marked(prepared, IdempotentRequest.nextCommand()))
                .toList();
        for (var tried = 1; ; tried++) {
            try {
                return sendUnlessStored(marked);
            } catch (ConcurrencyException | AggregateStreamCreationException | DeadlockException e) {
                if (tried == TRIES) {
                    throw e;
                }
            } catch (AggregateNotFoundException e) {
                throw new RecordNotFound();
            } catch (IncompatibleAggregateException e) {
                // The id is that of a record of another kind.
                throw creates(marked) ? new RuleBroken("already-there") : new RecordNotFound();
            } catch (ErasedIdException e) {
                throw new RuleBroken("erased");
            }
        }
    }

    /** Whether one of them would create what the request has its id for; a key that was used long ago may give it again. */
    private boolean creates(List<Marked> commands) {
        if (!IdempotentRequest.isPresent()) {
            return false;
        }
        var id = IdempotentRequest.newId().toString();
        return commands.stream()
                .anyMatch(marked -> sendable(marked, List.of()).tally().record.equals(id));
    }

    /** @param request by which a repeat of the request knows what is stored of it; null: it has no key */
    private record Marked(
            PreparedCommand prepared, @Nullable String request) {}

    private List<Accepted> sendUnlessStored(List<Marked> commands) {
        var all = new ArrayList<@Nullable Accepted>();
        var missing = new ArrayList<Sendable>();
        var texts = new ArrayList<VaultText>();
        for (var marked : commands) {
            var sendable = sendable(marked, texts);
            var done = marked.request() != null && IdempotentRequest.isRepeated()
                    ? stored(marked.request(), sendable.tally().record)
                    : null;
            all.add(done);
            if (done == null) {
                missing.add(sendable);
                if (marked.prepared().text() != null) {
                    texts.add(marked.prepared().text());
                }
            }
        }
        var sent = (missing.size() == 1 ? List.of(sendOnce(missing.getFirst())) : sendOnce(missing)).iterator();
        return all.stream().map(done -> done == null ? sent.next() : done).toList();
    }

    private record Sendable(CommandMessage<Object> message, Tally tally) {}

    /** @param before the texts of the commands before it */
    private Sendable sendable(Marked marked, List<VaultText> before) {
        var prepared = marked.prepared();
        var text = prepared.text();
        var confided = text == null ? new StoredVaultText(1) : foreseen(before, text);
        CommandMessage<Object> plain =
                GenericCommandMessage.asCommandMessage(prepared.command().apply(confided));
        var tally = new Tally(targets.resolveTarget(plain).getIdentifier());
        tally.confidence = text;
        tally.expected = confided.version();
        var meta = CommandContext.meta(prepared.context(), clock.instant(), texts);
        return new Sendable(
                plain.withMetaData(marked.request() == null ? meta : meta.and(Meta.REQUEST, marked.request())), tally);
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

    private Accepted sendOnce(Sendable prepared) {
        dispatch(prepared.message().andMetaData(Map.of(TALLIES, List.of(prepared.tally()))));
        return accepted(prepared.tally());
    }

    private List<Accepted> sendOnce(List<Sendable> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        var tallies = commands.stream().map(Sendable::tally).toList();
        var result = log.eventStore().storeTogether(new GenericMessage<>("together", Map.of(TALLIES, tallies)), () -> {
            commands.forEach(prepared -> dispatch(prepared.message()));
            return true;
        });
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return tallies.stream().map(this::accepted).toList();
    }

    private void dispatch(CommandMessage<?> message) {
        var answer = new FutureCallback<Object, Object>();
        bus.dispatch(message, answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
    }

    private Accepted accepted(Tally tally) {
        return new Accepted(
                tally.record, version(tally), tally.position == Tally.NOTHING ? log.head() : tally.position);
    }

    /** The number of the last event, of those that move the version. */
    private long version(Tally tally) {
        if (tally.last != Tally.NOTHING && !tally.isPartlyHidden) {
            return tally.last;
        }
        var last = tally.last == Tally.NOTHING
                ? store.lastSequenceNumberFor(tally.record).orElseThrow(RecordNotFound::new)
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
        if (!(work.getMessage().getMetaData().get(TALLIES) instanceof List<?> tallies)) {
            return;
        }
        if (event.getPayload() instanceof WithTexts one && !one.texts().isEmpty()) {
            throw new IllegalStateException("an event would be stored with its texts in clear");
        }
        for (var each : tallies) {
            if (each instanceof Tally tally && (tallies.size() == 1 || tally.isOf(event))) {
                aboutToBeStored(event, tally, work);
            }
        }
    }

    private void aboutToBeStored(EventMessage<?> event, Tally tally, UnitOfWork<?> work) {
        if (event instanceof DomainEventMessage<?> stored && tally.isOf(event)) {
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

    private void confide(VaultText text, int expected) {
        if (text.erases()) {
            var _ = vault.erase(text.id());
            return;
        }
        var known = known(text);
        vault.putAll(text.id(), told(text, known));
        if (foreseen(List.of(), text).version() != expected) {
            throw new ConcurrencyException("The text has changed meanwhile");
        }
    }

    /**
     * The number of changes of all texts of the id, once these are put.
     *
     * @param before what will be put before them, of the same commit
     */
    private StoredVaultText foreseen(List<VaultText> before, VaultText text) {
        var known = new HashMap<>(known(text));
        for (var earlier : before) {
            if (earlier.id().equals(text.id())) {
                told(earlier, known).forEach((field, told) -> known.compute(field, (_, was) -> with(was, told)));
            }
        }
        var version = known.values().stream().mapToInt(NavigableMap::size).sum();
        var changes = (int) told(text, known).entrySet().stream()
                .filter(told -> isChange(known.get(told.getKey()), told.getValue()))
                .count();
        return new StoredVaultText(version + changes);
    }

    private static NavigableMap<Integer, String> with(@Nullable NavigableMap<Integer, String> was, String told) {
        var now = was == null ? new TreeMap<Integer, String>() : new TreeMap<>(was);
        if (isChange(was, told)) {
            now.put(now.isEmpty() ? 1 : now.lastKey() + 1, told);
        }
        return now;
    }

    private static boolean isChange(@Nullable NavigableMap<Integer, String> was, String told) {
        return was == null || !was.lastEntry().getValue().equals(told);
    }

    private Map<String, NavigableMap<Integer, String>> known(VaultText text) {
        return vault.allVersions(List.of(text.id())).getOrDefault(text.id(), Map.of());
    }

    private static Map<String, String> told(VaultText text, Map<String, NavigableMap<Integer, String>> known) {
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
