package cz.propoj.command.platforms;

import static cz.propoj.command.runtime.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.*;
import cz.propoj.contract.platforms.PlatformEvent.*;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.time.WeekdayOfMonth;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final PlatformId ID = new PlatformId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final PlatformId OTHER_PLATFORM =
            new PlatformId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final ActorId SCHOOL = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000003"));
    private static final PlatformIdentity STANDING = new PlatformIdentity(
            "Kulatý stůl", PlatformType.INTERDISCIPLINARY, PlatformLevel.ORP, LocalDate.parse("2020-01-01"));
    private static final PlatformFounded FOUNDED = new PlatformFounded(ID, NETWORK, STANDING, Charter.NONE);
    private static final MemberJoined JOINED = new MemberJoined(ID, SCHOOL, "host");
    private static final LocalDate END = LocalDate.parse("2025-06-30");
    private static final PlatformDissolved DISSOLVED = new PlatformDissolved(ID, END, null, null);

    private static final Map<String, String> CHARTER_TEXTS =
            Map.of("goals", "pomoci Janě", "outputs", "zápisy u Petra");

    private final FixtureConfiguration<Platform> fixture = Fixtures.of(Platform.class);

    private ResultValidator<Platform> when(PlatformCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class FoundPlatformTest {
        @Test
        void founds_once() {
            var command = new FoundPlatform(ID, NETWORK, STANDING, Charter.NONE);
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(FOUNDED);
            when(command, FOUNDED).expectNoEvents();
        }

        @Test
        void values_that_make_no_sense_are_refused() {
            var standing = new PlatformIdentity("", PlatformType.CASE_CONFERENCE, null, LocalDate.parse("1820-01-01"));
            var charter = new Charter(List.of(SCHOOL, SCHOOL), null, List.of("x".repeat(301)), null, null);
            fixture.givenNoPriorActivity()
                    .when(new FoundPlatform(ID, NETWORK, standing, charter), asked())
                    .expectException(broken("required", "date-out-of-range", "listed-twice", "too-long"));
        }
    }

    @Nested
    class DescribePlatformTest {
        @Test
        void only_what_differs_becomes_an_event() {
            var charter = new Charter(List.of(SCHOOL), "jednou měsíčně", List.of("záškoláctví"), null, null);
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(charter),
                                    Sent.of("daří se"),
                                    Sent.leftOut(),
                                    Sent.leftOut()),
                            FOUNDED)
                    .expectEvents(new CharterChanged(ID, charter), evaluated(1));
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(Charter.NONE),
                                    Sent.cleared(),
                                    Sent.leftOut(),
                                    Sent.leftOut()),
                            FOUNDED)
                    .expectNoEvents();
            when(new ChangeCharter(ID, charter), FOUNDED).expectEvents(new CharterChanged(ID, charter));
        }

        @Test
        void a_new_type_is_an_event() {
            var standing = new PlatformIdentity("Kulatý stůl", PlatformType.MINI_TEAM, null, null);
            when(new ReclassifyPlatform(ID, standing), FOUNDED).expectEvents(new PlatformReclassified(ID, standing));
            when(new ReclassifyPlatform(ID, STANDING), FOUNDED).expectNoEvents();
        }

        @Test
        void an_evaluation_may_be_given_after_the_end_and_taken_back() {
            var evaluated = new EffectivenessEvaluated(ID, "splnila účel");
            when(new EvaluateEffectiveness(ID, "splnila účel"), FOUNDED, DISSOLVED)
                    .expectEvents(evaluated(1));
            when(new EvaluateEffectiveness(ID, Sent.cleared()), FOUNDED, evaluated)
                    .expectEvents(new EffectivenessEvaluated(ID, null));
            when(new EvaluateEffectiveness(ID, Sent.cleared()), FOUNDED).expectNoEvents();
        }
    }

    private static EffectivenessEvaluated evaluated(int version) {
        return new EffectivenessEvaluated(ID, null, TextsInMemory.kept(ID, Map.of("evaluation", version)));
    }

    /** Goals, outputs and evaluation may name people, so that no event carries them. */
    @Nested
    class Texts {
        private static final Charter CHARTER =
                new Charter(List.of(), "měsíčně", List.of("záškoláctví"), "pomoci Janě", "zápisy u Petra");
        private final CharterChanged older = new CharterChanged(ID, CHARTER);

        @Test
        void stand_in_the_vault() {
            var kept = TextsInMemory.kept(ID, Map.of("goals", 1, "outputs", 1));
            var without = new Charter(List.of(), "měsíčně", List.of("záškoláctví"), null, null);
            fixture.givenNoPriorActivity()
                    .when(new FoundPlatform(ID, NETWORK, STANDING, CHARTER), asked())
                    .expectEvents(new PlatformFounded(ID, NETWORK, STANDING, without, kept));
            when(new ChangeCharter(ID, CHARTER), FOUNDED).expectEvents(new CharterChanged(ID, without, kept));
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(CHARTER),
                                    Sent.of("Jana chybí"),
                                    Sent.leftOut(),
                                    Sent.leftOut()),
                            FOUNDED)
                    .expectEvents(new CharterChanged(ID, without, kept), evaluated(1));
        }

        @Test
        void that_are_the_same_are_no_change() {
            var texts = new TextsInMemory();
            var kept = texts.keep(ID.toString(), CHARTER_TEXTS);
            var without = new Charter(List.of(), "měsíčně", List.of("záškoláctví"), null, null);
            var stored = new CharterChanged(ID, without, kept);
            given(FOUNDED, stored)
                    .when(new ChangeCharter(ID, CHARTER), asked(texts))
                    .expectNoEvents();
            var other = new Charter(List.of(), "měsíčně", List.of("záškoláctví"), "pomoci Evě", "zápisy u Petra");
            given(FOUNDED, stored)
                    .when(new ChangeCharter(ID, other), asked(texts))
                    .expectEvents(
                            new CharterChanged(ID, without, TextsInMemory.kept(ID, Map.of("goals", 2, "outputs", 1))));
            when(new ChangeCharter(ID, CHARTER), FOUNDED, older).expectNoEvents();
        }

        @Test
        void are_erased_on_request_and_can_be_written_anew() {
            var erased = new PlatformTextErased(ID);
            var texts = new TextsInMemory();
            var stored = new CharterChanged(ID, Charter.NONE, texts.keep(ID.toString(), CHARTER_TEXTS));
            given(FOUNDED, stored, DISSOLVED)
                    .when(new ErasePlatformText(ID), asked(texts))
                    .expectEvents(erased);
            assertThat(texts.versions(
                            List.of(Objects.requireNonNull(stored.kept()).id())))
                    .isEmpty();
            when(new ErasePlatformText(ID), FOUNDED).expectNoEvents();
            when(new ErasePlatformText(ID), FOUNDED, older).expectEvents(erased);
            when(new ErasePlatformText(ID), FOUNDED, older, erased).expectNoEvents();
            when(new ChangeCharter(ID, Charter.NONE), FOUNDED, older, erased)
                    .expectEvents(new CharterChanged(ID, Charter.NONE));
            given(FOUNDED, stored, erased)
                    .when(new EvaluateEffectiveness(ID, "daří se"), asked(texts))
                    .expectEvents(new EffectivenessEvaluated(
                            ID, null, texts.keep(ID.toString(), Map.of("evaluation", "daří se"))));
        }

        @Test
        void are_said_by_no_command_to_a_log() {
            assertThat(List.of(
                                    new FoundPlatform(ID, NETWORK, STANDING, CHARTER, "Jana chybí", List.of()),
                                    new ChangeCharter(ID, CHARTER),
                                    new DescribePlatform(
                                            ID,
                                            Sent.of(STANDING),
                                            Sent.of(CHARTER),
                                            Sent.of("Jana chybí"),
                                            Sent.leftOut(),
                                            Sent.leftOut()),
                                    new EvaluateEffectiveness(ID, "Jana chybí"))
                            .toString())
                    .doesNotContain("Jan")
                    .doesNotContain("Petr");
        }

        private TestExecutor<Platform> given(Object... events) {
            return fixture.given(events);
        }
    }

    @Nested
    class Members {
        @Test
        void come_change_their_role_and_go() {
            when(new AdmitMember(ID, SCHOOL, "host"), FOUNDED).expectEvents(JOINED);
            when(new AdmitMember(ID, SCHOOL, "host"), FOUNDED, JOINED).expectNoEvents();
            when(new AdmitMember(ID, SCHOOL, null), FOUNDED, JOINED)
                    .expectEvents(new MemberRoleChanged(ID, SCHOOL, null));
            when(new ChangeMemberRole(ID, SCHOOL, "garant"), FOUNDED, JOINED)
                    .expectEvents(new MemberRoleChanged(ID, SCHOOL, "garant"));
            when(new ChangeMemberRole(ID, SCHOOL, "garant"), FOUNDED).expectException(notThere());
            when(new ReleaseMember(ID, SCHOOL), FOUNDED, JOINED).expectEvents(new MemberLeft(ID, SCHOOL));
            when(new ReleaseMember(ID, SCHOOL), FOUNDED).expectNoEvents();
        }

        @Test
        void are_written_down_all_at_once() {
            var court = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000004"));
            var both = List.of(new Membership(SCHOOL, null), new Membership(court, "garant"));
            when(new ComposePlatform(ID, both), FOUNDED, JOINED)
                    .expectEvents(new MemberRoleChanged(ID, SCHOOL, null), new MemberJoined(ID, court, "garant"));
            when(new ComposePlatform(ID, List.of(new Membership(court, null))), FOUNDED, JOINED)
                    .expectEvents(new MemberLeft(ID, SCHOOL), new MemberJoined(ID, court, null));
            when(new ComposePlatform(ID, List.of(new Membership(SCHOOL, "host"))), FOUNDED, JOINED)
                    .expectNoEvents();
        }

        @Test
        void stay_when_the_form_does_not_speak_of_them() {
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(Charter.NONE),
                                    Sent.cleared(),
                                    Sent.leftOut(),
                                    Sent.leftOut()),
                            FOUNDED,
                            JOINED)
                    .expectNoEvents();
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(Charter.NONE),
                                    Sent.cleared(),
                                    Sent.of(List.of()),
                                    Sent.of(List.of(OTHER_PLATFORM))),
                            FOUNDED,
                            JOINED)
                    .expectEvents(new MemberLeft(ID, SCHOOL), new SubgroupAttached(ID, OTHER_PLATFORM));
        }

        @Test
        void listed_twice_or_with_an_endless_role_are_refused() {
            var twice = List.of(new Membership(SCHOOL, "x".repeat(301)), new Membership(SCHOOL, "a\u0007"));
            when(new ComposePlatform(ID, twice), FOUNDED)
                    .expectException(broken("too-long", "listed-twice", "control-character"));
            when(
                            new DescribePlatform(
                                    ID,
                                    Sent.of(STANDING),
                                    Sent.of(Charter.NONE),
                                    Sent.cleared(),
                                    Sent.leftOut(),
                                    Sent.of(List.of(ID))),
                            FOUNDED)
                    .expectException(broken("platform.own-subgroup"));
        }

        @Test
        void do_not_come_to_a_platform_that_has_ended() {
            when(new AdmitMember(ID, SCHOOL, null), FOUNDED, DISSOLVED).expectException(broken("platform.dissolved"));
        }
    }

    @Nested
    class Subgroups {
        @Test
        void are_attached_and_detached() {
            var attached = new SubgroupAttached(ID, OTHER_PLATFORM);
            when(new AttachSubgroup(ID, OTHER_PLATFORM), FOUNDED).expectEvents(attached);
            when(new AttachSubgroup(ID, OTHER_PLATFORM), FOUNDED, attached).expectNoEvents();
            when(new DetachSubgroup(ID, OTHER_PLATFORM), FOUNDED, attached)
                    .expectEvents(new SubgroupDetached(ID, OTHER_PLATFORM));
            when(new DetachSubgroup(ID, OTHER_PLATFORM), FOUNDED).expectNoEvents();
        }

        @Test
        void are_never_the_platform_itself() {
            when(new AttachSubgroup(ID, ID), FOUNDED).expectException(broken("platform.own-subgroup"));
        }
    }

    @Nested
    class Plan_of_meetings {
        private static final Recurrence SECOND_TUESDAY = Recurrence.on(new WeekdayOfMonth(2, DayOfWeek.TUESDAY));
        private static final LocalDate FROM = LocalDate.of(2025, 1, 15);

        private PlanMeetings plan(Recurrence recurrence, @Nullable LocalDate until) {
            return new PlanMeetings(
                    ID, Sent.of(recurrence), Sent.of(FROM), Sent.of(until), Sent.of(LocalTime.of(15, 0)));
        }

        @Test
        void is_set_changed_and_ended() {
            var planned = new MeetingsPlanned(ID, new MeetingPlan(SECOND_TUESDAY, FROM, null, LocalTime.of(15, 0)));
            when(plan(SECOND_TUESDAY, null), FOUNDED).expectEvents(planned);
            when(plan(SECOND_TUESDAY, null), FOUNDED, planned).expectNoEvents();
            // Another recurrence is a whole: nothing of the weekday of before stays.
            when(
                            new PlanMeetings(
                                    ID,
                                    Sent.of(Recurrence.everyMonths(3)),
                                    Sent.leftOut(),
                                    Sent.leftOut(),
                                    Sent.leftOut()),
                            FOUNDED,
                            planned)
                    .expectEvents(new MeetingsPlanned(
                            ID, new MeetingPlan(Recurrence.everyMonths(3), FROM, null, LocalTime.of(15, 0))));
            when(new PlanMeetings(ID, Sent.cleared(), Sent.leftOut(), Sent.leftOut(), Sent.leftOut()), FOUNDED, planned)
                    .expectEvents(new MeetingsPlanned(ID, null));
        }

        @Test
        void that_never_comes_is_refused() {
            when(plan(SECOND_TUESDAY, LocalDate.of(2025, 2, 10)), FOUNDED).expectException(broken("recurrence.never"));
            when(plan(SECOND_TUESDAY, LocalDate.of(2024, 12, 31)), FOUNDED)
                    .expectException(broken("recurrence.ends-before-beginning"));
            when(plan(new Recurrence(2, 3, null), null), FOUNDED).expectException(broken("recurrence.one"));
            when(plan(Recurrence.timesPerYear(13), null), FOUNDED).expectException(broken("recurrence.one"));
        }
    }

    @Nested
    class Life_cycle {
        @Test
        void pauses_and_goes_on() {
            var suspended = new PlatformSuspended(ID, "nikdo ji nevede");
            when(new SuspendPlatform(ID, "nikdo ji nevede"), FOUNDED).expectEvents(suspended);
            when(new SuspendPlatform(ID, null), FOUNDED, suspended).expectNoEvents();
            when(new ResumePlatform(ID), FOUNDED, suspended).expectEvents(new PlatformResumed(ID));
            when(new ResumePlatform(ID), FOUNDED).expectNoEvents();
        }

        @Test
        void ends_and_begins_again() {
            when(new DissolvePlatform(ID, END, null, null), FOUNDED).expectEvents(DISSOLVED);
            when(new DissolvePlatform(ID, END, null, null), FOUNDED, DISSOLVED).expectNoEvents();
            when(new DissolvePlatform(ID, END, null, OTHER_PLATFORM), FOUNDED, DISSOLVED)
                    .expectEvents(new PlatformDissolved(ID, END, null, OTHER_PLATFORM));
            when(new ReopenPlatform(ID), FOUNDED, DISSOLVED).expectEvents(new PlatformReopened(ID));
            when(new ReopenPlatform(ID), FOUNDED).expectNoEvents();
        }

        @Test
        void does_not_end_before_it_began_nor_replace_itself() {
            when(new DissolvePlatform(ID, LocalDate.parse("2019-12-31"), null, ID), FOUNDED)
                    .expectException(broken("platform.ends-before-beginning", "platform.replaces-itself"));
        }
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(FOUNDED)
                .when(new ResumePlatform(ID), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }
}
