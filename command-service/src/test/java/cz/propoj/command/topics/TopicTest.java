package cz.propoj.command.topics;

import static cz.propoj.command.runtime.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.topics.TopicCommand.*;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicEvent.*;
import cz.propoj.contract.topics.TopicId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final TopicId ID = new TopicId(new UUID(0, 1));
    private static final GoalId GOAL = new GoalId(new UUID(0, 2));
    private static final GoalId OTHER_GOAL = new GoalId(new UUID(0, 3));
    private static final NoteId NOTE = new NoteId(new UUID(0, 4));
    private static final BigDecimal RANK = BigDecimal.valueOf(1000);
    private static final Brief BRIEF = Brief.titled("Školy jako součást sítě");
    private static final TopicProposed PROPOSED = new TopicProposed(ID, NETWORK, BRIEF, RANK);
    private static final TopicClosed CLOSED = new TopicClosed(ID, "Hotovo.");

    private final FixtureConfiguration<Topic> fixture = Fixtures.of(Topic.class);

    private ResultValidator<Topic> when(TopicCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private static Brief aged(@Nullable Integer from, @Nullable Integer to) {
        return new Brief("Téma", null, null, List.of(), List.of(), from, to, List.of(), List.of(), null);
    }

    @Nested
    class ProposeTopicTest {
        @Test
        void proposes_once_with_the_findings_that_led_to_it() {
            var command = new ProposeTopic(ID, NETWORK, BRIEF, RANK, List.of(NOTE));
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(PROPOSED, new FindingLinked(ID, NOTE));
            when(command, PROPOSED).expectNoEvents();
        }

        @Test
        void its_texts_go_to_the_vault_and_not_into_the_event() {
            var brief = new Brief(
                    "Téma", "proč", "kdo odpovídá", List.of(), List.of(), null, null, List.of(), List.of(), null);
            fixture.givenNoPriorActivity()
                    .when(new ProposeTopic(ID, NETWORK, brief, RANK, List.of()), asked())
                    .expectEventsMatching(
                            org.axonframework.test.matchers.Matchers.payloadsMatching(org.hamcrest.Matchers.hasToString(
                                    org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("kdo odpovídá")))));
        }

        @Test
        void has_a_title_and_ages_that_do_not_run_backwards() {
            fixture.givenNoPriorActivity()
                    .when(new ProposeTopic(ID, NETWORK, Brief.titled(" "), RANK, List.of()), asked())
                    .expectException(broken("required"));
            fixture.givenNoPriorActivity()
                    .when(new ProposeTopic(ID, NETWORK, aged(12, 6), RANK, List.of()), asked())
                    .expectException(broken("topic.ages"));
        }
    }

    @Nested
    class LifeCycleTest {
        @Test
        void is_chosen_worked_on_closed_and_reopened() {
            when(new ChooseTopic(ID), PROPOSED).expectEvents(new TopicChosen(ID));
            when(new ChooseTopic(ID), PROPOSED, new TopicChosen(ID)).expectNoEvents();
            when(new BeginTopic(ID), PROPOSED, new TopicChosen(ID)).expectEvents(new TopicBegun(ID));
            when(new SetTopicAside(ID), PROPOSED, new TopicChosen(ID)).expectEvents(new TopicSetAside(ID));
            when(new ReopenTopic(ID), PROPOSED, CLOSED).expectEvents(new TopicReopened(ID));
            when(new ReopenTopic(ID), PROPOSED).expectNoEvents();
        }

        @Test
        void is_not_closed_without_a_result_nor_worked_on_after() {
            when(new CloseTopic(ID, " "), PROPOSED).expectException(broken("required"));
            when(new BeginTopic(ID), PROPOSED, CLOSED).expectException(broken("topic.closed"));
            when(new SetGoal(ID, GOAL, "cíl", null), PROPOSED, CLOSED).expectException(broken("topic.closed"));
        }

        @Test
        void a_withdrawn_one_changes_only_after_it_was_restored() {
            var withdrawn = new TopicWithdrawn(ID, null);
            when(new ChooseTopic(ID), PROPOSED, withdrawn).expectException(broken("topic.withdrawn"));
            when(new WithdrawTopic(ID, null), PROPOSED, withdrawn).expectNoEvents();
            when(new RestoreTopic(ID), PROPOSED, withdrawn).expectEvents(new TopicRestored(ID));
        }

        @Test
        void there_is_nothing_to_erase_where_nothing_was_written() {
            when(new EraseTopicText(ID), PROPOSED).expectNoEvents();
            when(new EraseTopicText(ID), PROPOSED, CLOSED).expectEvents(new TopicTextErased(ID));
        }
    }

    @Nested
    class PlaceTopicTest {
        @Test
        void where_it_stands_already_nothing_happens() {
            when(new PlaceTopic(ID, BigDecimal.valueOf(999), BigDecimal.valueOf(1001)), PROPOSED)
                    .expectNoEvents();
            when(new PlaceTopic(ID, null, BigDecimal.valueOf(1001)), PROPOSED).expectNoEvents();
            when(new PlaceTopic(ID, BigDecimal.valueOf(999), null), PROPOSED).expectNoEvents();
        }

        @Test
        void neighbours_that_somebody_has_turned_round_are_refused() {
            when(new PlaceTopic(ID, BigDecimal.valueOf(3000), BigDecimal.valueOf(2000)), PROPOSED)
                    .expectException(broken("topic.order-changed"));
        }

        @Test
        void there_is_always_room_between_two_and_two_topics_in_it_do_not_meet() {
            var after = BigDecimal.ONE;
            var before = BigDecimal.TWO;
            for (var i = 0; i < 200; i++) {
                var one = Ranks.between(after, before, ID);
                var other = Ranks.between(after, before, new TopicId(new UUID(7, 5)));
                assertThat(one).isGreaterThan(after).isLessThan(before);
                assertThat(other).isNotEqualByComparingTo(one);
                before = one;
            }
            var same = after;
            assertThatThrownBy(() -> Ranks.between(same, same, ID)).isInstanceOf(RuleBroken.class);
        }
    }

    @Nested
    class FindingsTest {
        @Test
        void are_linked_once_and_unlinked() {
            var linked = new FindingLinked(ID, NOTE);
            when(new LinkFinding(ID, NOTE), PROPOSED).expectEvents(linked);
            when(new LinkFinding(ID, NOTE), PROPOSED, linked).expectNoEvents();
            when(new UnlinkFinding(ID, NOTE), PROPOSED, linked).expectEvents(new FindingUnlinked(ID, NOTE));
            when(new UnlinkFinding(ID, NOTE), PROPOSED).expectNoEvents();
        }
    }

    @Nested
    class GoalTest {
        private final GoalSet set = new GoalSet(ID, GOAL, "cíl", null);
        private final GoalSet second = new GoalSet(ID, OTHER_GOAL, "druhý", null);

        private Target target(String by) {
            return new Target(
                    "MEMBERSHIPS", LocalDate.parse("2025-03-01"), BigDecimal.valueOf(70), LocalDate.parse(by));
        }

        @Test
        void is_set_once_amended_and_withdrawn() {
            when(new SetGoal(ID, GOAL, "cíl", null), PROPOSED, set).expectNoEvents();
            when(new AmendGoal(ID, GOAL, Sent.leftOut(), Sent.leftOut()), PROPOSED, set)
                    .expectNoEvents();
            when(new AmendGoal(ID, GOAL, Sent.cleared(), Sent.leftOut()), PROPOSED, set)
                    .expectException(broken("required"));
            when(new WithdrawGoal(ID, GOAL), PROPOSED, set).expectEvents(new GoalWithdrawn(ID, GOAL));
            when(new RestoreGoal(ID, GOAL), PROPOSED, set, new GoalWithdrawn(ID, GOAL))
                    .expectEvents(new GoalRestored(ID, GOAL));
        }

        @Test
        void the_wished_value_is_for_a_later_day_and_of_a_measure() {
            when(new SetGoal(ID, GOAL, "cíl", target("2025-03-01")), PROPOSED).expectException(broken("goal.by"));
            var unnamed = new Target("něco", LocalDate.EPOCH, BigDecimal.ONE, LocalDate.parse("2027-01-01"));
            when(new SetGoal(ID, GOAL, "cíl", unnamed), PROPOSED).expectException(broken("goal.measure"));
        }

        @Test
        void is_put_behind_another_or_first() {
            when(new PlaceGoal(ID, GOAL, OTHER_GOAL), PROPOSED, set, second)
                    .expectEvents(new GoalPlaced(ID, GOAL, OTHER_GOAL));
            when(new PlaceGoal(ID, GOAL, null), PROPOSED, set, second).expectNoEvents();
            when(new PlaceGoal(ID, OTHER_GOAL, GOAL), PROPOSED, set, second).expectNoEvents();
        }
    }
}
