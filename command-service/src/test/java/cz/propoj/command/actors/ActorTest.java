package cz.propoj.command.actors;

import static cz.propoj.command.runtime.Fixtures.AUTHOR;
import static cz.propoj.command.runtime.Fixtures.NETWORK;
import static cz.propoj.command.runtime.Fixtures.OTHER_NETWORK;
import static cz.propoj.command.runtime.Fixtures.asked;
import static cz.propoj.command.runtime.Fixtures.broken;
import static cz.propoj.command.runtime.Fixtures.metadata;
import static cz.propoj.command.runtime.Fixtures.notThere;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.actors.*;
import cz.propoj.contract.actors.ActorEvent.*;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.DueLimits;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    private static final ActorId ID = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final ActorId OTHER = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final ContactId CONTACT = new ContactId(UUID.fromString("00000000-0000-4000-8000-000000000003"));
    private static final Identity SCHOOL = new Identity("Základní škola", "00006947", ActorKind.ORGANISATION, null);
    private static final ActorProfile PROFILE = ActorProfile.of(SCHOOL);
    private static final ActorRegistered REGISTERED = new ActorRegistered(ID, NETWORK, PROFILE);
    private static final ContactPerson HEAD = new ContactPerson(CONTACT, "ředitelka", true, 1);

    private FixtureConfiguration<Actor> fixture;

    @BeforeEach
    void beds_are_defined() {
        var beds = new Characteristic("luzka", "Lůžka", CharacteristicType.NUMBER, List.of());
        var day = new Characteristic("od", "Od kdy", CharacteristicType.DATE, List.of());
        var network = new NetworkState(
                NETWORK,
                "Tachov",
                new Territory(TerritoryLevel.ORP, "Tachov", "3215", "698", "CZ032"),
                null,
                List.of(),
                null,
                Map.of("luzka", beds, "od", day),
                List.of(),
                List.of(),
                DueLimits.USUAL);
        fixture = Fixtures.of(Actor.class).registerInjectableResource((Networks)
                id -> Optional.of(network).filter(n -> n.network().equals(id)));
    }

    private ResultValidator<Actor> when(ActorCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private static ActorProfile named(Identity identity) {
        return ActorProfile.of(identity);
    }

    @Nested
    class RegisterActorTest {
        @Test
        void registers() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterActor(ID, NETWORK, PROFILE), asked())
                    .expectEvents(REGISTERED);
        }

        @Test
        void twice_the_same_is_one() {
            when(new RegisterActor(ID, NETWORK, PROFILE), REGISTERED).expectNoEvents();
        }

        @Test
        void an_id_that_is_taken_is_refused() {
            when(new RegisterActor(ID, NETWORK, named(new Identity("Jiná", null, ActorKind.SERVICE, null))), REGISTERED)
                    .expectException(broken("already-there"));
        }

        @Test
        void a_network_other_than_the_one_asked_in_is_not_there() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterActor(ID, OTHER_NETWORK, PROFILE), asked())
                    .expectException(notThere());
        }

        @Test
        void a_persons_name_is_kept_out() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(
                                    ID, NETWORK, named(new Identity("Jméno", null, ActorKind.PERSON_OR_ROLE, null))),
                            asked())
                    .expectException(broken("personal-name"));
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(
                                    ID, NETWORK, named(new Identity(null, null, ActorKind.PERSON_OR_ROLE, null))),
                            asked())
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @ValueSource(strings = {"12345678", "0000694", "000069470", "abcdefgh"})
        void a_wrong_registration_number_is_refused(String ico) {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(ID, NETWORK, named(new Identity("Š", ico, ActorKind.SERVICE, null))),
                            asked())
                    .expectException(broken("ico"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202Eb", "a\uD800b", "a\u009Fb"})
        void a_name_with_characters_that_do_not_show_is_refused(String name) {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(ID, NETWORK, named(new Identity(name, null, ActorKind.SERVICE, null))),
                            asked())
                    .expectException(broken("control-character"));
        }

        @Test
        void a_name_that_is_missing_or_too_long_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(ID, NETWORK, named(new Identity(" ", null, ActorKind.SERVICE, null))),
                            asked())
                    .expectException(broken("required"));
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(
                                    ID, NETWORK, named(new Identity("x".repeat(301), null, ActorKind.SERVICE, null))),
                            asked())
                    .expectException(broken("too-long"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31", "2201-01-01", "+20205-01-01"})
        void a_day_in_an_unlikely_year_is_refused(String day) {
            fixture.givenNoPriorActivity()
                    .when(new RegisterActor(ID, NETWORK, PROFILE), asked(day))
                    .expectException(broken("date-out-of-range"));
        }
    }

    @Nested
    class DescribeActorTest {
        @Test
        void only_what_differs_becomes_an_event() {
            var area = new ServiceArea(List.of("Stříbro"), List.of());
            var orientation = new Orientation(NeedArea.LEARNING, List.of(NeedArea.SAFETY), Focus.PREVENTION);
            when(new DescribeActor(ID, PROFILE.with(area).with(orientation)), REGISTERED)
                    .expectEvents(new ServiceAreaChanged(ID, area), new NeedAreasAssigned(ID, orientation));
        }

        @Test
        void nothing_changed_is_no_event() {
            when(new DescribeActor(ID, PROFILE), REGISTERED).expectNoEvents();
        }

        @Test
        void everything_wrong_is_said_at_once() {
            var wrong = PROFILE.with(new Clientele(List.of(" "), 20, 3, List.of()))
                    .with(new Availability("javascript:x", null, List.of(), null, List.of()))
                    .with(new Orientation(NeedArea.SAFETY, List.of(NeedArea.SAFETY), null));
            when(new DescribeActor(ID, wrong), REGISTERED)
                    .expectException(broken("required", "age-order", "web", "area-twice"));
        }
    }

    @Nested
    class Facts_beside_the_profile {
        private final Capacity capacity = new Capacity(40, 5, LocalDate.of(2026, 1, 1));

        @Test
        void are_stored_with_the_form() {
            var facts = new LocalFacts(Sent.of(true), Sent.of(capacity), Sent.of(Map.of("luzka", List.of("3"))));
            when(new DescribeActor(ID, PROFILE, facts, true), REGISTERED)
                    .expectEvents(
                            new CrisisReadinessDeclared(ID, true),
                            new CapacityReported(ID, capacity),
                            new CharacteristicSet(ID, "luzka", List.of("3")));
        }

        @Test
        void come_with_a_new_actor_too() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(
                                    ID,
                                    NETWORK,
                                    PROFILE,
                                    new LocalFacts(Sent.leftOut(), Sent.of(capacity), Sent.leftOut())),
                            asked())
                    .expectEvents(REGISTERED, new CapacityReported(ID, capacity));
        }

        @Test
        void stay_when_the_form_does_not_ask_and_go_when_it_says_nothing() {
            var set = new CharacteristicSet(ID, "luzka", List.of("3"));
            when(new DescribeActor(ID, PROFILE), REGISTERED, new CrisisReadinessDeclared(ID, true), set)
                    .expectNoEvents();
            var cleared = new LocalFacts(Sent.cleared(), Sent.leftOut(), Sent.of(Map.of("luzka", List.of())));
            when(new DescribeActor(ID, PROFILE, cleared, true), REGISTERED, new CrisisReadinessDeclared(ID, true), set)
                    .expectEvents(new CrisisReadinessDeclared(ID, null), new CharacteristicCleared(ID, "luzka"));
            when(
                            new DescribeActor(
                                    ID,
                                    PROFILE,
                                    new LocalFacts(Sent.leftOut(), Sent.of(Capacity.UNKNOWN), Sent.leftOut()),
                                    true),
                            REGISTERED)
                    .expectNoEvents();
        }

        @Test
        void that_are_wrong_leave_nothing_behind() {
            var renamed = PROFILE.with(new Clientele(List.of("děti"), 3, 6, List.of()));
            var wrong = new LocalFacts(
                    Sent.leftOut(), Sent.of(new Capacity(3, 5, null)), Sent.of(Map.of("luzka", List.of("mnoho"))));
            when(new DescribeActor(ID, renamed, wrong, true), REGISTERED)
                    .expectNoEvents()
                    .expectException(broken("free-above-total", "value-number"));
            when(
                            new DescribeActor(
                                    ID,
                                    PROFILE,
                                    new LocalFacts(
                                            Sent.leftOut(), Sent.leftOut(), Sent.of(Map.of("neni", List.of("x")))),
                                    true),
                            REGISTERED)
                    .expectException(broken("characteristic.unknown"));
        }
    }

    @Test
    void what_the_network_defined_is_changed_by_coordinators_alone() {
        var set = new CharacteristicSet(ID, "luzka", List.of("3"));
        var other = new LocalFacts(Sent.leftOut(), Sent.leftOut(), Sent.of(Map.of("luzka", List.of("4"))));
        var none = new LocalFacts(Sent.leftOut(), Sent.leftOut(), Sent.of(Map.of("luzka", List.of())));
        var same = new LocalFacts(Sent.of(true), Sent.leftOut(), Sent.of(Map.of("luzka", List.of("3"))));

        when(new DescribeActor(ID, PROFILE, other, false), REGISTERED, set)
                .expectException(broken("characteristic.theirs"));
        when(new DescribeActor(ID, PROFILE, other, false), REGISTERED).expectException(broken("characteristic.theirs"));
        when(new DescribeActor(ID, PROFILE, none, false), REGISTERED, set)
                .expectException(broken("characteristic.theirs"));
        when(new DescribeActor(ID, PROFILE, same, false), REGISTERED, set)
                .expectEvents(new CrisisReadinessDeclared(ID, true));
    }

    @Nested
    class Value_groups {
        @Test
        void change_one_by_one() {
            var renamed = new Identity("ZŠ Stříbro", null, ActorKind.ORGANISATION, Formality.FORMAL);
            var sorted = new Classification("základní škola", "město", Sector.EDUCATION);
            var clientele = new Clientele(List.of("děti"), 6, 15, List.of());
            var area = new ServiceArea(List.of("Stříbro"), List.of("Tachov"));
            var reach = new Availability("www.zs.cz:8080/x", "po–pá", List.of(ServiceForm.FIELD), true, List.of("cs"));
            var needs = new Orientation(NeedArea.LEARNING, List.of(), Focus.BOTH);
            when(new IdentifyActor(ID, renamed), REGISTERED).expectEvents(new ActorIdentified(ID, renamed));
            when(new ReclassifyActor(ID, sorted), REGISTERED).expectEvents(new ActorReclassified(ID, sorted));
            when(new ChooseClientele(ID, clientele), REGISTERED).expectEvents(new ClienteleChosen(ID, clientele));
            when(new ChangeServiceArea(ID, area), REGISTERED).expectEvents(new ServiceAreaChanged(ID, area));
            when(new ChangeAvailability(ID, reach), REGISTERED).expectEvents(new AvailabilityChanged(ID, reach));
            when(new AssignNeedAreas(ID, needs), REGISTERED).expectEvents(new NeedAreasAssigned(ID, needs));
        }

        @Test
        void a_project_does_not_end_before_it_begins() {
            var leapDay = LocalDate.of(2028, 2, 29);
            var oneDay = new Classification(null, null, null, leapDay, leapDay, "kraj", null);
            when(new ReclassifyActor(ID, oneDay), REGISTERED).expectEvents(new ActorReclassified(ID, oneDay));
            var backwards = new Classification(null, null, null, leapDay, leapDay.minusDays(1), null, null);
            when(new ReclassifyActor(ID, backwards), REGISTERED).expectException(broken("project.ends-before-begins"));
        }

        @Test
        void that_are_the_same_are_no_event() {
            when(new IdentifyActor(ID, SCHOOL), REGISTERED).expectNoEvents();
            when(new ReclassifyActor(ID, Classification.NONE), REGISTERED).expectNoEvents();
            when(new ChooseClientele(ID, Clientele.NONE), REGISTERED).expectNoEvents();
            when(new ChangeServiceArea(ID, ServiceArea.NONE), REGISTERED).expectNoEvents();
            when(new ChangeAvailability(ID, Availability.NONE), REGISTERED).expectNoEvents();
            when(new AssignNeedAreas(ID, Orientation.NONE), REGISTERED).expectNoEvents();
        }
    }

    @Nested
    class ChangePersonalNameTest {
        private final ActorRegistered judge =
                new ActorRegistered(ID, NETWORK, named(new Identity(null, null, ActorKind.PERSON_OR_ROLE, null)));

        @Test
        void a_new_version_is_an_event_and_the_same_is_none() {
            when(new ChangePersonalName(ID, 2), judge).expectEvents(new PersonalNameChanged(ID, 2));
            when(new ChangePersonalName(ID, 1), judge).expectNoEvents();
            when(new ChangePersonalName(ID, 2), judge, new PersonalNameChanged(ID, 2))
                    .expectNoEvents();
        }

        @Test
        void others_have_no_such_name() {
            when(new ChangePersonalName(ID, 2), REGISTERED).expectException(broken("actor.no-person"));
        }
    }

    @Nested
    class ReportCapacityTest {
        @Test
        void is_reported_once() {
            var capacity = new Capacity(10, 3, LocalDate.parse("2026-02-01"));
            when(new ReportCapacity(ID, capacity), REGISTERED).expectEvents(new CapacityReported(ID, capacity));
            when(new ReportCapacity(ID, capacity), REGISTERED, new CapacityReported(ID, capacity))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @CsvSource({"-1,,number-out-of-range", "3,-1,number-out-of-range", "3,4,free-above-total"})
        void numbers_that_make_no_sense_are_refused(Integer total, Integer free, String code) {
            when(new ReportCapacity(ID, new Capacity(total, free, null)), REGISTERED)
                    .expectException(broken(code));
        }
    }

    @Nested
    class DeclareCrisisReadinessTest {
        @Test
        void is_declared_and_taken_back() {
            var declared = new CrisisReadinessDeclared(ID, true);
            when(new DeclareCrisisReadiness(ID, true), REGISTERED).expectEvents(declared);
            when(new DeclareCrisisReadiness(ID, true), REGISTERED, declared).expectNoEvents();
            when(new DeclareCrisisReadiness(ID, Sent.cleared()), REGISTERED, declared)
                    .expectEvents(new CrisisReadinessDeclared(ID, null));
            when(new DeclareCrisisReadiness(ID, Sent.cleared()), REGISTERED).expectNoEvents();
        }
    }

    @Nested
    class SetCharacteristicTest {
        @Test
        void takes_values_of_its_type() {
            var set = new CharacteristicSet(ID, "luzka", List.of("12"));
            when(new SetCharacteristic(ID, "luzka", List.of("12")), REGISTERED).expectEvents(set);
            when(new SetCharacteristic(ID, "luzka", List.of("12")), REGISTERED, set)
                    .expectNoEvents();
            when(new ClearCharacteristic(ID, "luzka"), REGISTERED, set)
                    .expectEvents(new CharacteristicCleared(ID, "luzka"));
            when(new ClearCharacteristic(ID, "luzka"), REGISTERED).expectNoEvents();
        }

        @Test
        void refuses_others() {
            when(new SetCharacteristic(ID, "luzka", List.of("dvanáct")), REGISTERED)
                    .expectException(broken("value-number"));
            when(new SetCharacteristic(ID, "od", List.of("1. 2. 2026")), REGISTERED)
                    .expectException(broken("value-date"));
            when(new SetCharacteristic(ID, "luzka", List.of("1", "2")), REGISTERED)
                    .expectException(broken("one-value"));
            when(new SetCharacteristic(ID, "neznama", List.of("1")), REGISTERED)
                    .expectException(broken("characteristic.unknown"));
        }
    }

    @Nested
    class Contact_persons {
        private final ContactPersonNamed named = new ContactPersonNamed(ID, HEAD);

        @Test
        void are_named_changed_and_removed() {
            var deputy = new ContactPerson(CONTACT, "zástupkyně", true, 2);
            when(new NameContactPerson(ID, HEAD), REGISTERED).expectEvents(named);
            when(new NameContactPerson(ID, HEAD), REGISTERED, named).expectNoEvents();
            when(new ChangeContactPerson(ID, deputy), REGISTERED, named)
                    .expectEvents(new ContactPersonChanged(ID, deputy));
            when(new RemoveContactPerson(ID, CONTACT), REGISTERED, named)
                    .expectEvents(new ContactPersonRemoved(ID, CONTACT));
            when(new RemoveContactPerson(ID, CONTACT), REGISTERED).expectNoEvents();
        }

        @Test
        void whose_confided_text_stays_keep_their_version() {
            when(new ChangeContactPerson(ID, new ContactPerson(CONTACT, "ředitelka", true, 0)), REGISTERED, named)
                    .expectNoEvents();
            when(new ChangeContactPerson(ID, new ContactPerson(CONTACT, "jiná", true, 0)), REGISTERED, named)
                    .expectEvents(new ContactPersonChanged(ID, new ContactPerson(CONTACT, "jiná", true, 1)));
        }

        @Test
        void nobody_named_are_not_there() {
            when(new ChangeContactPerson(ID, HEAD), REGISTERED).expectException(notThere());
            when(new EraseContactPerson(ID, CONTACT), REGISTERED).expectException(notThere());
        }

        @Test
        void are_erased_once_also_when_removed_or_of_a_retired_actor() {
            var erased = new ContactPersonErased(ID, CONTACT);
            when(new EraseContactPerson(ID, CONTACT), REGISTERED, named).expectEvents(erased);
            when(
                            new EraseContactPerson(ID, CONTACT),
                            REGISTERED,
                            named,
                            new ContactPersonRemoved(ID, CONTACT),
                            new ActorRetired(ID, null))
                    .expectEvents(erased);
            when(new EraseContactPerson(ID, CONTACT), REGISTERED, named, erased).expectNoEvents();
        }
    }

    @Nested
    class Life_cycle {
        private final ActorRetired retired = new ActorRetired(ID, "konec projektu");
        private final ActorMerged merged = new ActorMerged(ID, OTHER);

        @Test
        void retires_and_comes_back() {
            when(new RetireActor(ID, "konec projektu"), REGISTERED).expectEvents(retired);
            when(new RetireActor(ID, "znovu"), REGISTERED, retired).expectNoEvents();
            when(new ReinstateActor(ID, null), REGISTERED, retired).expectEvents(new ActorReinstated(ID, null));
            when(new ReinstateActor(ID, null), REGISTERED).expectNoEvents();
        }

        @Test
        void what_is_retired_does_not_change() {
            when(new ReportCapacity(ID, new Capacity(1, 1, null)), REGISTERED, retired)
                    .expectException(broken("actor.retired"));
            when(new NameContactPerson(ID, HEAD), REGISTERED, retired).expectException(broken("actor.retired"));
        }

        @Test
        void merges_and_comes_apart() {
            when(new MergeActor(ID, OTHER), REGISTERED).expectEvents(merged);
            when(new MergeActor(ID, OTHER), REGISTERED, merged).expectNoEvents();
            when(new MergeActor(ID, ID), REGISTERED).expectException(broken("actor.into-itself"));
            when(new RetireActor(ID, null), REGISTERED, merged).expectException(broken("actor.merged"));
            when(new ReinstateActor(ID, null), REGISTERED, merged).expectException(broken("actor.merged"));
            when(new UnmergeActor(ID), REGISTERED, merged).expectEvents(new ActorUnmerged(ID));
            when(new UnmergeActor(ID), REGISTERED).expectNoEvents();
        }

        @Test
        void links_and_unlinks() {
            var linked = new ActorLinked(ID, OTHER);
            when(new LinkActor(ID, OTHER), REGISTERED).expectEvents(linked);
            when(new LinkActor(ID, OTHER), REGISTERED, linked).expectNoEvents();
            when(new LinkActor(ID, ID), REGISTERED).expectException(broken("actor.same-as-itself"));
            when(new UnlinkActor(ID, OTHER), REGISTERED, linked).expectEvents(new ActorUnlinked(ID, OTHER));
            when(new UnlinkActor(ID, OTHER), REGISTERED).expectNoEvents();
        }
    }

    @Nested
    class Time_and_place {
        @Test
        void a_day_before_the_beginning_is_refused() {
            since("2025-12-01", REGISTERED)
                    .when(new ReportCapacity(ID, new Capacity(1, 1, null)), asked("2025-11-30"))
                    .expectException(broken("before-beginning"));
            since("2025-12-01", REGISTERED)
                    .when(new ReportCapacity(ID, new Capacity(1, 1, null)), asked("2025-12-01"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void what_counts_is_the_state_of_the_day_that_is_asked_for() {
            var retiredLater = since("2025-12-01", REGISTERED, "2026-01-15", new ActorRetired(ID, null));
            retiredLater
                    .when(new ReportCapacity(ID, new Capacity(1, 1, null)), asked("2025-12-24"))
                    .expectSuccessfulHandlerExecution();
            since("2025-12-01", REGISTERED, "2026-01-15", new ActorRetired(ID, null))
                    .when(new ReportCapacity(ID, new Capacity(1, 1, null)), asked("2026-01-15"))
                    .expectException(broken("actor.retired"));
        }

        @Test
        void in_another_network_it_is_not_there() {
            fixture.given(REGISTERED)
                    .when(new RetireActor(ID, null), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                    .expectException(notThere());
        }

        @Test
        void another_version_than_expected_is_refused() {
            fixture.given(REGISTERED, new ActorLinked(ID, OTHER))
                    .when(
                            new RetireActor(ID, null),
                            asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(0L)))
                    .expectException(VersionConflict.class);
            fixture.given(REGISTERED, new ActorLinked(ID, OTHER))
                    .when(
                            new RetireActor(ID, null),
                            asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(1L)))
                    .expectEvents(new ActorRetired(ID, null));
        }

        @Test
        void events_carry_who_where_since_when_and_why_and_nothing_else() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RegisterActor(ID, NETWORK, PROFILE),
                            asked(CommandMetadata.of(NETWORK, AUTHOR)
                                    .on(LocalDate.parse("2025-12-01"))
                                    .because("podle sešitu")
                                    .traced("stopa")))
                    .expectEventsMatching(metadata(Map.of(
                            "network", "orp-3215",
                            "account", AUTHOR.toString(),
                            "effectiveOn", "2025-12-01",
                            "reason", "podle sešitu",
                            "trace", "stopa")));
        }

        private TestExecutor<Actor> since(Object... daysAndEvents) {
            var events = new ArrayList<Object>();
            for (var i = 0; i < daysAndEvents.length; i += 2) {
                events.add(GenericEventMessage.asEventMessage(daysAndEvents[i + 1])
                        .withMetaData(Map.of("effectiveOn", daysAndEvents[i])));
            }
            return fixture.given(events);
        }
    }
}
