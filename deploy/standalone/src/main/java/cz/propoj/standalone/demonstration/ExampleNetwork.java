package cz.propoj.standalone.demonstration;

import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.needs.NeedCommand.IdentifyNeed;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.vault.StoredVaultText;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedEvent.ActivityAdded;
import cz.propoj.contract.needs.NeedEvent.NeedIdentified;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformEvent.PlatformFounded;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One network of the example: its records by their names, and the way to add what is not there yet. */
final class ExampleNetwork {
    /** An activity and the need that it serves. */
    record ActivityOfNeed(NeedId need, ActivityAdded added) {}

    private final CommandSender commands;
    private final EventStore store;
    private final NetworkId network;
    private final Map<String, ActorId> actors = new HashMap<>();
    private final Map<String, PlatformId> platforms = new HashMap<>();
    private final Map<String, NeedId> needs = new HashMap<>();
    private final Map<String, ActivityOfNeed> activities = new HashMap<>();
    private @Nullable LocalDate firstTold;

    ExampleNetwork(CommandSender commands, EventStore store, EventLog log, NetworkId network) {
        this.commands = commands;
        this.store = store;
        this.network = network;
        try (var events = log.readTagged(network.value())) {
            events.forEach(event -> {
                if (firstTold == null) {
                    firstTold = LocalDate.ofInstant(event.getTimestamp(), Meta.ZONE);
                }
                remember(event.getPayload());
            });
        }
    }

    /** The day on which the example was told for the first time: what is said of this year is counted from it. */
    LocalDate firstTold() {
        return Objects.requireNonNull(firstTold);
    }

    private void remember(Object event) {
        switch (event) {
            case ActorRegistered e -> {
                var name = e.profile().identity().name();
                if (name != null) {
                    actors.put(name, e.actor());
                }
            }
            case PlatformFounded e -> platforms.put(e.standing().name(), e.platform());
            case NeedIdentified e -> needs.put(e.name(), e.need());
            case ActivityAdded e -> activities.put(e.plan().name(), new ActivityOfNeed(e.need(), e));
            default -> {
                // Only what is looked up by its name.
            }
        }
    }

    NetworkId network() {
        return network;
    }

    ActorId actor(String name) {
        return Objects.requireNonNull(actors.get(name), name);
    }

    PlatformId platform(String name) {
        return Objects.requireNonNull(platforms.get(name), name);
    }

    NeedId need(String name) {
        return Objects.requireNonNull(needs.get(name), name);
    }

    ActivityOfNeed activity(String name) {
        return Objects.requireNonNull(activities.get(name), name);
    }

    Map<String, ActorId> actors() {
        return Map.copyOf(actors);
    }

    Map<String, PlatformId> platforms() {
        return Map.copyOf(platforms);
    }

    Map<String, NeedId> needs() {
        return Map.copyOf(needs);
    }

    /** Always the same for the same key. */
    UUID id(String key) {
        return UUID.nameUUIDFromBytes(("example/" + network.value() + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether as many events of the record are stored, counted from 0. */
    boolean isAt(Object record, long sequence) {
        return store.lastSequenceNumberFor(record.toString())
                .filter(last -> last == sequence)
                .isPresent();
    }

    boolean isThere(Object record) {
        return store.lastSequenceNumberFor(record.toString()).isPresent();
    }

    /** By the account, true since that day. */
    void send(AccountId by, LocalDate day, Object command) {
        commands.send(command, CommandMetadata.of(network, by).on(day));
        remembered(command);
    }

    /** As {@link #send}, with a text for the vault; nothing when the record is there already. */
    void tell(
            AccountId by,
            LocalDate day,
            UUID record,
            Map<String, String> texts,
            Function<StoredVaultText, Object> command) {
        if (!isThere(record)) {
            commands.send(
                    VaultText.of(record, texts),
                    command,
                    CommandMetadata.of(network, by).on(day));
        }
    }

    private void remembered(Object command) {
        switch (command) {
            case RegisterActor c -> {
                var name = c.profile().identity().name();
                if (name != null) {
                    actors.put(name, c.actor());
                }
            }
            case FoundPlatform c -> platforms.put(c.standing().name(), c.platform());
            case IdentifyNeed c -> needs.put(c.name(), c.need());
            default -> {
                // Only what is looked up by its name.
            }
        }
    }
}
