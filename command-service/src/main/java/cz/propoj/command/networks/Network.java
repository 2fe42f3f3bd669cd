package cz.propoj.command.networks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.Texts;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkEvent.*;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import java.time.Instant;
import java.util.List;
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
final class Network extends Recorded<NetworkState, NetworkEvent> {
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
    void handle(EstablishNetwork wish, Asked asked) {
        var established = new NetworkEstablished(wish.network(), wish.name(), wish.territory());
        if (begins(established, wish.network(), asked)) {
            Check.of()
                    .line("/name", wish.name())
                    .line("/territory/name", wish.territory().name())
                    .that(isOf(wish.network(), wish.territory()), "/territory", "network.other-territory")
                    .done();
            apply(established);
        }
    }

    @CommandHandler
    void handle(RenameNetwork wish, Asked asked) {
        var known = known(asked);
        Check.of().line("/name", wish.name()).done();
        if (!wish.name().equals(known.name())) {
            apply(new NetworkRenamed(id, wish.name()));
        }
    }

    @CommandHandler
    void handle(AppointResponsibleCoordinator wish, Asked asked) {
        if (!wish.coordinator().equals(known(asked).responsible())) {
            apply(new ResponsibleCoordinatorAppointed(id, wish.coordinator()));
        }
    }

    @CommandHandler
    void handle(AddCoordinator wish, Asked asked) {
        if (!known(asked).coordinators().contains(wish.coordinator())) {
            apply(new CoordinatorAdded(id, wish.coordinator()));
        }
    }

    @CommandHandler
    void handle(RemoveCoordinator wish, Asked asked) {
        var known = known(asked);
        if (wish.coordinator().equals(known.responsible())) {
            throw new RuleBroken("network.responsible-stays");
        }
        if (known.coordinators().contains(wish.coordinator())) {
            apply(new CoordinatorRemoved(id, wish.coordinator()));
        }
    }

    @CommandHandler
    void handle(DescribeTerritory wish, Asked asked) {
        var known = known(asked);
        Check.of().optionalText("/profile", wish.profile()).done();
        var before = known.profile() == null ? "" : known.profile();
        if (!wish.profile().equals(before)) {
            apply(confided(new TerritoryProfileDescribed(id, wish.profile()), asked));
        }
    }

    @CommandHandler
    void handle(EraseTerritoryProfile wish, Asked asked) {
        if (erasesTexts(asked)) {
            apply(new TerritoryProfileErased(id));
        }
    }

    @CommandHandler
    void handle(DefineCharacteristic wish, Asked asked) {
        var known = known(asked).characteristics();
        var wished = wish.characteristic();
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
    void handle(DropCharacteristic wish, Asked asked) {
        if (known(asked).characteristics().containsKey(wish.key())) {
            apply(new CharacteristicDropped(id, wish.key()));
        }
    }

    @CommandHandler
    void handle(DefineTargetGroup wish, Asked asked) {
        var known = known(asked).targetGroups();
        Check.of().line("/name", wish.name()).done();
        if (!isAmong(known, wish.name())) {
            room(known.size());
            apply(new TargetGroupDefined(id, wish.name()));
        }
    }

    @CommandHandler
    void handle(DropTargetGroup wish, Asked asked) {
        if (known(asked).targetGroups().contains(wish.name())) {
            apply(new TargetGroupDropped(id, wish.name()));
        }
    }

    @CommandHandler
    void handle(DefineLifeSituation wish, Asked asked) {
        var known = known(asked).lifeSituations();
        Check.of().line("/name", wish.name()).done();
        if (!isAmong(known, wish.name())) {
            room(known.size());
            apply(new LifeSituationDefined(id, wish.name()));
        }
    }

    @CommandHandler
    void handle(DropLifeSituation wish, Asked asked) {
        if (known(asked).lifeSituations().contains(wish.name())) {
            apply(new LifeSituationDropped(id, wish.name()));
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
