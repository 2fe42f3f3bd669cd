package cz.propoj.command.recommendations;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.recommendations.RecommendationCommand.*;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.recommendations.*;
import cz.propoj.contract.recommendations.RecommendationEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static final RecommendationId ID = new RecommendationId(new UUID(0, 1));
    private static final ActorId SCHOOL = new ActorId(new UUID(0, 2));
    private static final Timing NEVER = new Timing(null, null, null);
    private static final Guidance FIRST = guidance(RecommendationField.CASE_WORK, null, 1, NEVER);
    private static final RecommendationRecorded RECORDED = new RecommendationRecorded(ID, NETWORK, FIRST);
    private static final RecommendationAdopted ADOPTED = new RecommendationAdopted(ID);
    private static final RecommendationFulfilled FULFILLED = new RecommendationFulfilled(ID);
    private static final RecommendationDropped DROPPED = new RecommendationDropped(ID, "nikdo to neudělá");
    private static final RecommendationWithdrawn WITHDRAWN = new RecommendationWithdrawn(ID, null);
    private static final NumbersInUse TAKEN = new NumbersInUse(
            Map.of(RecommendationField.CASE_WORK, Set.of(2, 5), RecommendationField.GENERAL, Set.of(1)));

    private final FixtureConfiguration<Recommendation> fixture = Fixtures.of(Recommendation.class);

    private static Guidance guidance(
            RecommendationField field,
            @Nullable ParticipationLevel level,
            @Nullable Integer number,
            Timing timing,
            ActorId... actors) {
        return new Guidance(
                field,
                level,
                number,
                "Svolávat konference včas",
                null,
                null,
                List.of(),
                List.of(actors),
                List.of(),
                List.of(),
                List.of(),
                timing.day(),
                timing.timesPerYear(),
                timing.everyMonths());
    }

    private static Guidance saying(String... points) {
        return new Guidance(
                RecommendationField.CASE_WORK,
                null,
                1,
                "Svolávat konference včas",
                null,
                null,
                List.of(points),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private ResultValidator<Recommendation> when(RecommendationCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<Recommendation> recorded(Guidance guidance) {
        return fixture.givenNoPriorActivity()
                .when(new RecordRecommendation(ID, NETWORK, guidance, false, TAKEN), asked());
    }

    @Nested
    class RecordRecommendationTest {
        @Test
        void records_once_as_a_proposal_or_in_force() {
            recorded(FIRST).expectEvents(RECORDED);
            fixture.givenNoPriorActivity()
                    .when(new RecordRecommendation(ID, NETWORK, FIRST, true, TAKEN), asked())
                    .expectEvents(RECORDED, ADOPTED);
            when(new RecordRecommendation(ID, NETWORK, FIRST, false, TAKEN), RECORDED)
                    .expectNoEvents();
        }

        @Test
        void gets_the_number_after_the_highest_of_its_field() {
            recorded(guidance(RecommendationField.CASE_WORK, null, null, NEVER))
                    .expectEvents(new RecommendationRecorded(
                            ID, NETWORK, guidance(RecommendationField.CASE_WORK, null, 6, NEVER)));
            recorded(guidance(RecommendationField.INFORMATION_SHARING, null, null, NEVER))
                    .expectEvents(new RecommendationRecorded(
                            ID, NETWORK, guidance(RecommendationField.INFORMATION_SHARING, null, 1, NEVER)));
        }

        @Test
        void a_repeat_without_a_number_keeps_the_one_that_was_given() {
            when(
                            new RecordRecommendation(
                                    ID,
                                    NETWORK,
                                    guidance(RecommendationField.CASE_WORK, null, null, NEVER),
                                    false,
                                    TAKEN),
                            RECORDED)
                    .expectNoEvents();
        }

        @Test
        void does_not_take_the_number_of_another() {
            recorded(guidance(RecommendationField.CASE_WORK, null, 5, NEVER))
                    .expectException(broken("recommendation.number-taken"));
            recorded(guidance(RecommendationField.GENERAL, null, 5, NEVER)).expectSuccessfulHandlerExecution();
        }

        @Test
        void has_a_level_in_participation_and_nowhere_else() {
            recorded(guidance(RecommendationField.PARTICIPATION, null, 1, NEVER))
                    .expectException(broken("recommendation.level-missing"));
            recorded(guidance(RecommendationField.CASE_WORK, ParticipationLevel.PLANNING, 1, NEVER))
                    .expectException(broken("recommendation.level-elsewhere"));
        }

        @Test
        void has_one_day_or_one_frequency_that_comes() {
            var day = LocalDate.of(2026, 6, 30);
            recorded(guidance(RecommendationField.CASE_WORK, null, 1, new Timing(day, 2, null)))
                    .expectException(broken("recommendation.two-timings"));
            recorded(guidance(RecommendationField.CASE_WORK, null, 1, new Timing(null, 0, null)))
                    .expectException(broken("number-out-of-range"));
            recorded(guidance(RecommendationField.CASE_WORK, null, 1, new Timing(null, null, 6)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void names_an_actor_once_and_says_something_in_each_point() {
            recorded(guidance(RecommendationField.CASE_WORK, null, 1, NEVER, SCHOOL, SCHOOL))
                    .expectException(broken("listed-twice"));
            recorded(saying("Jeden", " ")).expectException(broken("required"));
            recorded(saying("Jeden\ndva")).expectException(broken("one-line"));
            recorded(saying("x".repeat(2001))).expectException(broken("too-long"));
        }
    }

    @Nested
    class AmendRecommendationTest {
        @Test
        void what_changed_is_told_and_nothing_else() {
            var often = guidance(RecommendationField.CASE_WORK, null, 1, new Timing(null, 2, null));
            when(new AmendRecommendation(ID, Sent.of(often), TAKEN), RECORDED)
                    .expectEvents(new RecommendationAmended(ID, often));
            when(new AmendRecommendation(ID, Sent.of(FIRST), TAKEN), RECORDED).expectNoEvents();
        }

        @Test
        void in_another_field_it_gets_a_number_there() {
            var moved = guidance(RecommendationField.GENERAL, null, null, NEVER);
            when(new AmendRecommendation(ID, new Sent.Given<>(moved, Set.of("field")), TAKEN), RECORDED)
                    .expectEvents(new RecommendationAmended(ID, guidance(RecommendationField.GENERAL, null, 2, NEVER)));
        }

        @Test
        void of_a_withdrawn_one_is_refused() {
            when(new AmendRecommendation(ID, Sent.of(saying("Jinak")), TAKEN), RECORDED, WITHDRAWN)
                    .expectException(broken("recommendation.withdrawn"));
        }
    }

    @Nested
    class WhatBecameOfItTest {
        @Test
        void a_proposal_is_adopted_and_can_be_a_proposal_again() {
            when(new AdoptRecommendation(ID), RECORDED).expectEvents(ADOPTED);
            when(new AdoptRecommendation(ID), RECORDED, ADOPTED).expectNoEvents();
            when(new TakeBackAdoption(ID), RECORDED, ADOPTED)
                    .expectEvents(new RecommendationReopened(ID, RecommendationStanding.PROPOSED));
            when(new TakeBackAdoption(ID), RECORDED).expectNoEvents();
        }

        @Test
        void what_is_over_is_opened_again_as_it_was_before() {
            when(new FulfilRecommendation(ID), RECORDED, ADOPTED).expectEvents(FULFILLED);
            when(new FulfilRecommendation(ID), RECORDED, FULFILLED).expectNoEvents();
            when(new ReopenRecommendation(ID), RECORDED, ADOPTED, FULFILLED)
                    .expectEvents(new RecommendationReopened(ID, RecommendationStanding.HOLDS));
            when(new ReopenRecommendation(ID), RECORDED, DROPPED)
                    .expectEvents(new RecommendationReopened(ID, RecommendationStanding.PROPOSED));
            when(new ReopenRecommendation(ID), RECORDED).expectNoEvents();
        }

        @Test
        void dropping_needs_a_reason() {
            when(new DropRecommendation(ID, null), RECORDED).expectException(broken("required"));
            when(new DropRecommendation(ID, "nikdo to neudělá"), RECORDED).expectEvents(DROPPED);
            when(new DropRecommendation(ID, "znovu"), RECORDED, DROPPED).expectNoEvents();
        }

        @Test
        void what_is_over_is_neither_adopted_nor_ended_otherwise() {
            when(new AdoptRecommendation(ID), RECORDED, FULFILLED).expectException(broken("recommendation.over"));
            when(new FulfilRecommendation(ID), RECORDED, DROPPED).expectException(broken("recommendation.over"));
            when(new DropRecommendation(ID, "proč"), RECORDED, FULFILLED)
                    .expectException(broken("recommendation.over"));
        }

        @Test
        void withdrawal_happens_once_and_can_be_taken_back() {
            when(new WithdrawRecommendation(ID, null), RECORDED).expectEvents(WITHDRAWN);
            when(new WithdrawRecommendation(ID, null), RECORDED, WITHDRAWN).expectNoEvents();
            when(new FulfilRecommendation(ID), RECORDED, WITHDRAWN).expectException(broken("recommendation.withdrawn"));
            when(new RestoreRecommendation(ID), RECORDED, WITHDRAWN).expectEvents(new RecommendationRestored(ID));
            when(new RestoreRecommendation(ID), RECORDED).expectNoEvents();
        }
    }

    @Nested
    class EraseRecommendationTextTest {
        @Test
        void happens_when_there_is_a_text() {
            when(new EraseRecommendationText(ID), RECORDED).expectNoEvents();
            when(new EraseRecommendationText(ID), new RecommendationRecorded(ID, NETWORK, saying("Jeden")), WITHDRAWN)
                    .expectEvents(new RecommendationTextErased(ID));
        }
    }
}
