package cz.propoj.command.needs;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.VersionConflict;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.*;
import cz.propoj.contract.needs.NeedEvent.*;
import cz.propoj.contract.notes.NoteId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {
    private static final NeedId ID = new NeedId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final FormId FORM = new FormId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final ActivityId ACTIVITY = new ActivityId(UUID.fromString("00000000-0000-4000-8000-000000000003"));
    private static final ActorId SCHOOL = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000004"));
    private static final NoteId NOTE = new NoteId(UUID.fromString("00000000-0000-4000-8000-000000000005"));
    private static final NeedIdentified IDENTIFIED = new NeedIdentified(ID, NETWORK, NeedArea.SAFETY, "Bezpečný domov");
    private static final FormOfFulfilmentAdded FORM_ADDED = new FormOfFulfilmentAdded(ID, FORM, "má kde spát");
    private static final ActivityPlan PLAN = new ActivityPlan("azylový dům", Focus.INTERVENTION, List.of("NNO"));
    private static final ActivityAdded ACTIVITY_ADDED = new ActivityAdded(ID, FORM, ACTIVITY, PLAN);
    private static final NeedRetired RETIRED = new NeedRetired(ID, null);

    private final FixtureConfiguration<Need> fixture = Fixtures.of(Need.class);

    private ResultValidator<Need> when(NeedCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class IdentifyNeedTest {
        @Test
        void identifies_once() {
            var command = new IdentifyNeed(ID, NETWORK, NeedArea.SAFETY, "Bezpečný domov");
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(IDENTIFIED);
            when(command, IDENTIFIED).expectNoEvents();
        }

        @Test
        void without_a_name_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(new IdentifyNeed(ID, NETWORK, NeedArea.SAFETY, " "), asked())
                    .expectException(broken("required"));
        }
    }

    @Test
    void a_need_is_renamed_when_it_differs() {
        when(new RenameNeed(ID, NeedArea.HEALTH, "Domov"), IDENTIFIED)
                .expectEvents(new NeedRenamed(ID, NeedArea.HEALTH, "Domov"));
        when(new RenameNeed(ID, NeedArea.SAFETY, "Bezpečný domov"), IDENTIFIED).expectNoEvents();
    }

    @Nested
    class Forms_of_fulfilment {
        @Test
        void are_added_renamed_and_removed() {
            when(new AddFormOfFulfilment(ID, FORM, "má kde spát"), IDENTIFIED).expectEvents(FORM_ADDED);
            when(new AddFormOfFulfilment(ID, FORM, "má kde spát"), IDENTIFIED, FORM_ADDED)
                    .expectNoEvents();
            when(new AddFormOfFulfilment(ID, FORM, "jiná"), IDENTIFIED, FORM_ADDED)
                    .expectException(broken("already-there"));
            when(new RenameFormOfFulfilment(ID, FORM, "má postel"), IDENTIFIED, FORM_ADDED)
                    .expectEvents(new FormOfFulfilmentRenamed(ID, FORM, "má postel"));
            when(new RenameFormOfFulfilment(ID, FORM, "má postel"), IDENTIFIED).expectException(notThere());
            when(new RemoveFormOfFulfilment(ID, FORM), IDENTIFIED, FORM_ADDED)
                    .expectEvents(new FormOfFulfilmentRemoved(ID, FORM));
            when(new RemoveFormOfFulfilment(ID, FORM), IDENTIFIED).expectNoEvents();
        }
    }

    @Nested
    class AssessFulfilmentTest {
        @Test
        void is_assessed_once() {
            var assessment = new Assessment(3, "chybí lůžka");
            var assessed = new FulfilmentAssessed(ID, FORM, assessment);
            when(new AssessFulfilment(ID, FORM, assessment), IDENTIFIED, FORM_ADDED)
                    .expectEvents(assessed);
            when(new AssessFulfilment(ID, FORM, assessment), IDENTIFIED, FORM_ADDED, assessed)
                    .expectNoEvents();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 6, -1})
        void a_level_lies_between_one_and_five(int level) {
            when(new AssessFulfilment(ID, FORM, new Assessment(level, null)), IDENTIFIED, FORM_ADDED)
                    .expectException(broken("number-out-of-range"));
        }

        @Test
        void of_no_form_is_not_there() {
            when(new AssessFulfilment(ID, FORM, new Assessment(3, null)), IDENTIFIED)
                    .expectException(notThere());
        }
    }

    @Nested
    class Activities {
        @Test
        void are_added_replanned_and_removed() {
            var other = new ActivityPlan("krizová pomoc", null, List.of());
            when(new AddActivity(ID, FORM, ACTIVITY, PLAN), IDENTIFIED, FORM_ADDED)
                    .expectEvents(ACTIVITY_ADDED);
            when(new AddActivity(ID, FORM, ACTIVITY, PLAN), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectNoEvents();
            when(new AddActivity(ID, FORM, ACTIVITY, PLAN), IDENTIFIED).expectException(notThere());
            when(new ReplanActivity(ID, ACTIVITY, other), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectEvents(new ActivityReplanned(ID, ACTIVITY, other));
            when(new RemoveActivity(ID, ACTIVITY), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectEvents(new ActivityRemoved(ID, ACTIVITY));
            when(new RemoveActivity(ID, ACTIVITY), IDENTIFIED, FORM_ADDED).expectNoEvents();
        }

        @Test
        void have_a_practice_that_may_be_taken_back() {
            var described = new PracticeDescribed(ID, ACTIVITY, "funguje v Plané");
            when(new DescribePractice(ID, ACTIVITY, "funguje v Plané"), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectEvents(described);
            when(new DescribePractice(ID, ACTIVITY, Sent.cleared()), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED, described)
                    .expectEvents(new PracticeDescribed(ID, ACTIVITY, null));
        }

        @Test
        void involve_each_actor_once() {
            var involved = new ActorsInvolved(ID, ACTIVITY, List.of(SCHOOL));
            when(new InvolveActors(ID, ACTIVITY, List.of(SCHOOL)), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectEvents(involved);
            when(new InvolveActors(ID, ACTIVITY, List.of(SCHOOL)), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED, involved)
                    .expectNoEvents();
            when(new InvolveActors(ID, ACTIVITY, List.of(SCHOOL, SCHOOL)), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectException(broken("listed-twice"));
        }
    }

    @Nested
    class DescribeActivityTest {
        private final ActivityPlan other = new ActivityPlan("krizová pomoc", null, List.of());

        @Test
        void says_everything_at_once_and_only_what_differs_becomes_an_event() {
            when(
                            new DescribeActivity(ID, ACTIVITY, other, "funguje v Plané", List.of(SCHOOL)),
                            IDENTIFIED,
                            FORM_ADDED,
                            ACTIVITY_ADDED)
                    .expectEvents(
                            new ActivityReplanned(ID, ACTIVITY, other),
                            new PracticeDescribed(ID, ACTIVITY, "funguje v Plané"),
                            new ActorsInvolved(ID, ACTIVITY, List.of(SCHOOL)));
            when(new DescribeActivity(ID, ACTIVITY, PLAN, null, List.of()), IDENTIFIED, FORM_ADDED, ACTIVITY_ADDED)
                    .expectNoEvents();
        }

        @Test
        void is_refused_as_a_whole() {
            var unreadable = new ActivityPlan("a\u0000", null, List.of());
            when(
                            new DescribeActivity(ID, ACTIVITY, unreadable, null, List.of(SCHOOL, SCHOOL)),
                            IDENTIFIED,
                            FORM_ADDED,
                            ACTIVITY_ADDED)
                    .expectException(broken("control-character", "listed-twice"));
        }

        @Test
        void comes_with_a_new_activity() {
            when(new AddActivity(ID, FORM, ACTIVITY, PLAN, "jednou týdně", List.of(SCHOOL)), IDENTIFIED, FORM_ADDED)
                    .expectEvents(
                            ACTIVITY_ADDED,
                            new PracticeDescribed(ID, ACTIVITY, "jednou týdně"),
                            new ActorsInvolved(ID, ACTIVITY, List.of(SCHOOL)));
        }
    }

    @Nested
    class AnnotateNeedTest {
        @Test
        void attaches_a_note_once() {
            var annotated = new NeedAnnotated(ID, FORM, null, NOTE);
            when(new AnnotateNeed(ID, FORM, null, NOTE), IDENTIFIED, FORM_ADDED).expectEvents(annotated);
            when(new AnnotateNeed(ID, FORM, null, NOTE), IDENTIFIED, FORM_ADDED, annotated)
                    .expectNoEvents();
        }

        @Test
        void leaves_the_version_as_it_is_so_that_nobody_counts_notes_they_may_not_see() {
            var annotated = new NeedAnnotated(ID, FORM, null, NOTE);
            var renamed = new RenameNeed(ID, NeedArea.HEALTH, "Domov");

            fixture.given(IDENTIFIED, FORM_ADDED, annotated)
                    .when(renamed, asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(1L)))
                    .expectEvents(new NeedRenamed(ID, NeedArea.HEALTH, "Domov"));
            fixture.given(IDENTIFIED, FORM_ADDED, annotated)
                    .when(renamed, asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(2L)))
                    .expectException(VersionConflict.class);
        }

        @Test
        void to_what_is_not_there_is_refused() {
            when(new AnnotateNeed(ID, FORM, null, NOTE), IDENTIFIED).expectException(notThere());
            when(new AnnotateNeed(ID, null, ACTIVITY, NOTE), IDENTIFIED).expectException(notThere());
        }
    }

    @Test
    void a_retired_need_changes_only_after_it_was_reinstated() {
        when(new RetireNeed(ID, null), IDENTIFIED).expectEvents(RETIRED);
        when(new RetireNeed(ID, null), IDENTIFIED, RETIRED).expectNoEvents();
        when(new AddFormOfFulfilment(ID, FORM, "x"), IDENTIFIED, RETIRED).expectException(broken("need.retired"));
        when(new ReinstateNeed(ID), IDENTIFIED, RETIRED).expectEvents(new NeedReinstated(ID));
        when(new ReinstateNeed(ID), IDENTIFIED).expectNoEvents();
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(IDENTIFIED)
                .when(new ReinstateNeed(ID), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }
}
