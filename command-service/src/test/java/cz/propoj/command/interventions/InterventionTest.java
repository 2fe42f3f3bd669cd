package cz.propoj.command.interventions;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.interventions.InterventionCommand.*;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.interventions.*;
import cz.propoj.contract.interventions.InterventionEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InterventionTest {
    private static final InterventionId ID = new InterventionId(new UUID(0, 1));
    private static final ActorId SCHOOL = new ActorId(new UUID(0, 2));
    private static final Undertaking SPRING = undertaking("2025-03-01", "2025-05-31", SCHOOL);
    private static final InterventionRecorded RECORDED = new InterventionRecorded(ID, NETWORK, SPRING, 1);
    private static final InterventionWithdrawn WITHDRAWN = new InterventionWithdrawn(ID, null);

    private final FixtureConfiguration<Intervention> fixture = Fixtures.of(Intervention.class);

    private static Undertaking undertaking(String from, @Nullable String to, ActorId... actors) {
        return new Undertaking(
                "Školení o úzkostech",
                InterventionKind.TRAINING,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(actors),
                List.of(),
                List.of());
    }

    private ResultValidator<Intervention> when(InterventionCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class RecordInterventionTest {
        @Test
        void records_once() {
            var command = new RecordIntervention(ID, NETWORK, SPRING, 1);
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(RECORDED);
            when(command, RECORDED).expectNoEvents();
        }

        @Test
        void needs_an_aim() {
            fixture.givenNoPriorActivity()
                    .when(new RecordIntervention(ID, NETWORK, SPRING, 0), asked())
                    .expectException(broken("required"));
        }

        @Test
        void does_not_end_before_it_begins() {
            fixture.givenNoPriorActivity()
                    .when(new RecordIntervention(ID, NETWORK, undertaking("2025-03-01", "2025-02-28"), 1), asked())
                    .expectException(broken("intervention.ends-before-beginning"));
        }

        @Test
        void names_an_actor_once_and_a_year_without_a_typing_error() {
            fixture.givenNoPriorActivity()
                    .when(
                            new RecordIntervention(ID, NETWORK, undertaking("+20205-03-01", null, SCHOOL, SCHOOL), 1),
                            asked())
                    .expectException(broken("date-out-of-range", "listed-twice"));
        }
    }

    @Nested
    class AmendInterventionTest {
        @Test
        void what_changed_is_told_and_nothing_else() {
            var longer = undertaking("2025-03-01", "2025-06-30", SCHOOL);
            when(new AmendIntervention(ID, Sent.of(longer), 1), RECORDED)
                    .expectEvents(new InterventionAmended(ID, longer));
            when(new AmendIntervention(ID, Sent.of(SPRING), 2), RECORDED).expectEvents(new AimReworded(ID, 2));
            when(new AmendIntervention(ID, Sent.of(SPRING), 1), RECORDED).expectNoEvents();
        }

        @Test
        void of_a_withdrawn_one_is_refused() {
            when(new AmendIntervention(ID, Sent.of(SPRING), 2), RECORDED, WITHDRAWN)
                    .expectException(broken("intervention.withdrawn"));
        }
    }

    @Nested
    class WithdrawInterventionTest {
        @Test
        void happens_once_and_can_be_taken_back() {
            when(new WithdrawIntervention(ID, null), RECORDED).expectEvents(WITHDRAWN);
            when(new WithdrawIntervention(ID, null), RECORDED, WITHDRAWN).expectNoEvents();
            when(new RestoreIntervention(ID), RECORDED, WITHDRAWN).expectEvents(new InterventionRestored(ID));
            when(new RestoreIntervention(ID), RECORDED).expectNoEvents();
        }
    }

    @Nested
    class EraseAimTest {
        @Test
        void happens_once_also_for_a_withdrawn_one() {
            when(new EraseAim(ID), RECORDED, WITHDRAWN).expectEvents(new AimErased(ID));
            when(new EraseAim(ID), RECORDED, new AimErased(ID)).expectNoEvents();
        }
    }
}
