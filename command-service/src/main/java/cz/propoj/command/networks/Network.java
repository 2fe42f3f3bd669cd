package cz.propoj.command.networks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.Texts;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.DueLimits;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkEvent.*;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The network of one territory: its coordinators and what it defines for itself. */
@Aggregate
final class Network extends HistoryAggregate<NetworkState, NetworkEvent> {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final int KEY_LENGTH = 60;
    private static final int DEFINITIONS = 200;

    @AggregateIdentifier
    private NetworkId id;

    Network() {
        super(NetworkState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EstablishNetwork command, CommandContext asked) {
        var established = new NetworkEstablished(command.network(), command.name(), command.territory());
        if (begins(established, command.network(), asked)) {
            Check.of()
                    .line("/name", command.name())
                    .line("/territory/name", command.territory().name())
                    .that(isOf(command.network(), command.territory()), "/territory", "network.other-territory")
                    .done();
            apply(established);
        }
    }

    @CommandHandler
    void handle(RenameNetwork command, CommandContext asked) {
        var known = known(asked);
        var name = command.name().onto(known.name(), "");
        Check.of().line("/name", name).done();
        if (!name.equals(known.name())) {
            apply(new NetworkRenamed(id, name));
        }
    }

    @CommandHandler
    void handle(AppointResponsibleCoordinator command, CommandContext asked) {
        if (!command.coordinator().equals(known(asked).responsible())) {
            apply(new ResponsibleCoordinatorAppointed(id, command.coordinator()));
        }
    }

    @CommandHandler
    void handle(AddCoordinator command, CommandContext asked) {
        if (!known(asked).coordinators().contains(command.coordinator())) {
            apply(new CoordinatorAdded(id, command.coordinator()));
        }
    }

    @CommandHandler
    void handle(RemoveCoordinator command, CommandContext asked) {
        var known = known(asked);
        if (command.coordinator().equals(known.responsible())) {
            throw new RuleBroken("network.responsible-stays");
        }
        if (known.coordinators().contains(command.coordinator())) {
            apply(new CoordinatorRemoved(id, command.coordinator()));
        }
    }

    @CommandHandler
    void handle(DescribeTerritory command, CommandContext asked) {
        var known = known(asked);
        var before = known.profile() == null ? "" : known.profile();
        var wished = command.profile().onto(before, "");
        Check.of().optionalText("/profile", wished).done();
        if (!wished.equals(before)) {
            apply(confided(new TerritoryProfileDescribed(id, wished), asked));
        }
    }

    @CommandHandler
    void handle(EraseTerritoryProfile command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new TerritoryProfileErased(id));
        }
    }

    @CommandHandler
    void handle(DefineCharacteristic command, CommandContext asked) {
        define(command.characteristic(), known(asked).characteristics());
    }

    @CommandHandler
    void handle(RedefineCharacteristic command, CommandContext asked) {
        var known = known(asked).characteristics();
        var before = known.get(command.key());
        var label = command.label().onto(before == null ? null : before.label());
        var type = command.type().onto(before == null ? null : before.type());
        Check.of().line("/label", label).there("/type", type).done();
        define(
                new Characteristic(
                        command.key(),
                        Objects.requireNonNull(label),
                        Objects.requireNonNull(type),
                        command.choices().onto(before == null ? List.of() : before.choices(), List.of())),
                known);
    }

    private void define(Characteristic wished, Map<String, Characteristic> known) {
        check(wished).done();
        var before = known.get(wished.key());
        if (hasLabelOfAnother(known.values().stream().toList(), wished)) {
            throw RuleBroken.at("/label", "characteristic.label-taken", wished.label());
        }
        if (before == null) {
            room(known.size());
            apply(new CharacteristicDefined(id, wished));
        } else if (before.type() != wished.type()) {
            throw RuleBroken.at("/type", "characteristic.type-stays");
        } else if (!before.equals(wished)) {
            apply(new CharacteristicRedefined(id, wished));
        }
    }

    @CommandHandler
    void handle(DropCharacteristic command, CommandContext asked) {
        if (known(asked).characteristics().containsKey(command.key())) {
            apply(new CharacteristicDropped(id, command.key()));
        }
    }

    @CommandHandler
    void handle(DefineTargetGroup command, CommandContext asked) {
        var known = known(asked).targetGroups();
        Check.of().line("/name", command.name()).done();
        if (!isAmong(known, command.name())) {
            room(known.size());
            apply(new TargetGroupDefined(id, command.name()));
        }
    }

    @CommandHandler
    void handle(DropTargetGroup command, CommandContext asked) {
        if (known(asked).targetGroups().contains(command.name())) {
            apply(new TargetGroupDropped(id, command.name()));
        }
    }

    @CommandHandler
    void handle(DefineLifeSituation command, CommandContext asked) {
        var known = known(asked).lifeSituations();
        Check.of().line("/name", command.name()).done();
        if (!isAmong(known, command.name())) {
            room(known.size());
            apply(new LifeSituationDefined(id, command.name()));
        }
    }

    @CommandHandler
    void handle(DropLifeSituation command, CommandContext asked) {
        if (known(asked).lifeSituations().contains(command.name())) {
            apply(new LifeSituationDropped(id, command.name()));
        }
    }

    @CommandHandler
    void handle(SetDueLimits command, CommandContext asked) {
        var known = known(asked).dueLimits();
        var usual = DueLimits.USUAL;
        var wished = new DueLimits(
                command.capacityDays().onto(known.capacityDays(), usual.capacityDays()),
                command.verificationMonths().onto(known.verificationMonths(), usual.verificationMonths()),
                command.urgentContactMonths().onto(known.urgentContactMonths(), usual.urgentContactMonths()));
        Check.of()
                .number("/capacityDays", wished.capacityDays(), 1, DueLimits.MOST_DAYS)
                .number("/verificationMonths", wished.verificationMonths(), 1, DueLimits.MOST_MONTHS)
                .number("/urgentContactMonths", wished.urgentContactMonths(), 1, DueLimits.MOST_MONTHS)
                .done();
        if (!wished.equals(known)) {
            apply(new DueLimitsSet(id, wished));
        }
    }

    @EventSourcingHandler
    void on(NetworkEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.network();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(NetworkState state) {
        return state.network();
    }

    /** A code of a known territory stands for that territory; any other has to be one that was added by hand. */
    private static boolean isOf(NetworkId network, Territory territory) {
        return Territories.of(network)
                .map(territory::equals)
                .orElse(network.value().startsWith("uzemi-"));
    }

    private static void room(int definitions) {
        if (definitions >= DEFINITIONS) {
            throw new RuleBroken("too-many", DEFINITIONS);
        }
    }

    private static boolean isAmong(List<String> names, String name) {
        return names.stream().anyMatch(other -> Texts.folded(other).equals(Texts.folded(name)));
    }

    private static boolean hasLabelOfAnother(List<Characteristic> known, Characteristic wished) {
        return known.stream()
                .anyMatch(other -> !other.key().equals(wished.key())
                        && Texts.folded(other.label()).equals(Texts.folded(wished.label())));
    }

    private static Check check(Characteristic wished) {
        return Check.of()
                .that(
                        wished.key().length() <= KEY_LENGTH
                                && KEY.matcher(wished.key()).matches(),
                        "/key",
                        "characteristic.key")
                .line("/label", wished.label())
                .lines("/choices", wished.choices());
    }
}
