package cz.propoj.command.networks;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.contract.networks.*;
import cz.propoj.contract.networks.NetworkEvent.*;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Territory TACHOV = Territories.of(NETWORK).orElseThrow();
    private static final NetworkEstablished ESTABLISHED = new NetworkEstablished(NETWORK, "Tachov", TACHOV);
    private static final Characteristic BEDS =
            new Characteristic("luzka", "Počet lůžek", CharacteristicType.NUMBER, List.of());
    private static final CharacteristicDefined DEFINED = new CharacteristicDefined(NETWORK, BEDS);

    private final FixtureConfiguration<Network> fixture = Fixtures.of(Network.class);

    private ResultValidator<Network> when(NetworkCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class EstablishNetworkTest {
        @Test
        void establishes_once() {
            var command = new EstablishNetwork(NETWORK, "Tachov", TACHOV);
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(ESTABLISHED);
            when(command, ESTABLISHED).expectNoEvents();
        }

        @Test
        void the_code_of_one_territory_does_not_stand_for_another() {
            var other = new Territory(TerritoryLevel.ORP, "Tachov", "9999", "698", "CZ032");
            fixture.givenNoPriorActivity()
                    .when(new EstablishNetwork(NETWORK, "Tachov", other), asked())
                    .expectException(broken("network.other-territory"));
        }

        @Test
        void a_territory_may_be_added_by_hand() {
            var district =
                    new NetworkId("uzemi-praha-" + UUID.randomUUID().toString().substring(0, 4));
            var territory = new Territory(TerritoryLevel.OTHER, "Praha 12", null, null, "CZ010");
            fixture.givenNoPriorActivity()
                    .when(
                            new EstablishNetwork(district, "Praha 12", territory),
                            asked(CommandMetadata.of(district, AUTHOR)))
                    .expectEvents(new NetworkEstablished(district, "Praha 12", territory));
        }
    }

    @Nested
    class Coordinators {
        private final ResponsibleCoordinatorAppointed appointed = new ResponsibleCoordinatorAppointed(NETWORK, AUTHOR);

        @Test
        void one_is_responsible_at_a_time() {
            when(new AppointResponsibleCoordinator(NETWORK, AUTHOR), ESTABLISHED)
                    .expectEvents(appointed);
            when(new AppointResponsibleCoordinator(NETWORK, AUTHOR), ESTABLISHED, appointed)
                    .expectNoEvents();
            when(new AppointResponsibleCoordinator(NETWORK, OTHER), ESTABLISHED, appointed)
                    .expectEvents(new ResponsibleCoordinatorAppointed(NETWORK, OTHER));
            when(new RemoveCoordinator(NETWORK, AUTHOR), ESTABLISHED, appointed)
                    .expectException(broken("network.responsible-stays"));
        }

        @Test
        void others_come_and_go() {
            var added = new CoordinatorAdded(NETWORK, OTHER);
            when(new AddCoordinator(NETWORK, OTHER), ESTABLISHED).expectEvents(added);
            when(new AddCoordinator(NETWORK, OTHER), ESTABLISHED, added).expectNoEvents();
            when(new RemoveCoordinator(NETWORK, OTHER), ESTABLISHED, added)
                    .expectEvents(new CoordinatorRemoved(NETWORK, OTHER));
            when(new RemoveCoordinator(NETWORK, OTHER), ESTABLISHED).expectNoEvents();
        }
    }

    @Nested
    class DefineCharacteristicTest {
        @Test
        void defines_redefines_and_drops() {
            var relabelled = new Characteristic("luzka", "Lůžka", CharacteristicType.NUMBER, List.of());
            when(new DefineCharacteristic(NETWORK, BEDS), ESTABLISHED).expectEvents(DEFINED);
            when(new DefineCharacteristic(NETWORK, BEDS), ESTABLISHED, DEFINED).expectNoEvents();
            when(new DefineCharacteristic(NETWORK, relabelled), ESTABLISHED, DEFINED)
                    .expectEvents(new CharacteristicRedefined(NETWORK, relabelled));
            when(new DropCharacteristic(NETWORK, "luzka"), ESTABLISHED, DEFINED)
                    .expectEvents(new CharacteristicDropped(NETWORK, "luzka"));
            when(new DropCharacteristic(NETWORK, "luzka"), ESTABLISHED).expectNoEvents();
        }

        @Test
        void a_key_a_label_and_a_type_have_their_rules() {
            when(
                            new DefineCharacteristic(
                                    NETWORK, new Characteristic("Lůžka!", "L", CharacteristicType.TEXT, List.of())),
                            ESTABLISHED)
                    .expectException(broken("characteristic.key"));
            when(
                            new DefineCharacteristic(
                                    NETWORK,
                                    new Characteristic("jina", "POČET  LUZEK", CharacteristicType.TEXT, List.of())),
                            ESTABLISHED,
                            DEFINED)
                    .expectException(broken("characteristic.label-taken"));
            when(
                            new DefineCharacteristic(
                                    NETWORK,
                                    new Characteristic("luzka", "Počet lůžek", CharacteristicType.TEXT, List.of())),
                            ESTABLISHED,
                            DEFINED)
                    .expectException(broken("characteristic.type-stays"));
        }
    }

    @Nested
    class Own_words {
        @Test
        void name_and_profile() {
            when(new RenameNetwork(NETWORK, "Tachovsko"), ESTABLISHED)
                    .expectEvents(new NetworkRenamed(NETWORK, "Tachovsko"));
            when(new RenameNetwork(NETWORK, "Tachov"), ESTABLISHED).expectNoEvents();
            when(new DescribeTerritory(NETWORK, "pohraničí"), ESTABLISHED)
                    .expectEvents(new TerritoryProfileDescribed(
                            NETWORK, null, TextsInMemory.kept(NETWORK, Map.of("profile", 1))));
            when(new DescribeTerritory(NETWORK, ""), ESTABLISHED).expectNoEvents();
            var older = new TerritoryProfileDescribed(NETWORK, "pohraničí");
            when(new DescribeTerritory(NETWORK, "pohraničí"), ESTABLISHED, older)
                    .expectNoEvents();
            when(new DescribeTerritory(NETWORK, ""), ESTABLISHED, older)
                    .expectEvents(new TerritoryProfileDescribed(NETWORK, ""));
            var erased = new TerritoryProfileErased(NETWORK);
            when(new EraseTerritoryProfile(NETWORK), ESTABLISHED).expectNoEvents();
            when(new EraseTerritoryProfile(NETWORK), ESTABLISHED, older).expectEvents(erased);
            when(new DescribeTerritory(NETWORK, ""), ESTABLISHED, older, erased).expectNoEvents();
        }

        @Test
        void target_groups_and_life_situations_once_each() {
            when(new DefineTargetGroup(NETWORK, "rodiče"), ESTABLISHED)
                    .expectEvents(new TargetGroupDefined(NETWORK, "rodiče"));
            when(new DefineTargetGroup(NETWORK, "RODICE"), ESTABLISHED, new TargetGroupDefined(NETWORK, "rodiče"))
                    .expectNoEvents();
            when(new DropTargetGroup(NETWORK, "rodiče"), ESTABLISHED, new TargetGroupDefined(NETWORK, "rodiče"))
                    .expectEvents(new TargetGroupDropped(NETWORK, "rodiče"));
            when(new DefineLifeSituation(NETWORK, "rozvod"), ESTABLISHED)
                    .expectEvents(new LifeSituationDefined(NETWORK, "rozvod"));
            when(new DropLifeSituation(NETWORK, "rozvod"), ESTABLISHED).expectNoEvents();
        }
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(ESTABLISHED)
                .when(new RenameNetwork(NETWORK, "x"), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }
}
