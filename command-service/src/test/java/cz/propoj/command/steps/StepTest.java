package cz.propoj.command.steps;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.steps.StepCommand.*;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.steps.Evidence;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepEvent.*;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.Task;
import cz.propoj.contract.time.Recurrence;
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

class StepTest {
    private static final StepId ID = new StepId(new UUID(0, 1));
    private static final MeetingId MEETING = new MeetingId(new UUID(0, 2));
    private static final StepParent TOPIC = new StepParent.OfTopic(new TopicId(new UUID(0, 3)));
    private static final Task TASK = task("Sejít se s řediteli škol", null, null);
    private static final StepPlanned PLANNED = new StepPlanned(ID, NETWORK, TOPIC, TASK);
    private static final StepResult FOUR = new StepResult(null, BigDecimal.valueOf(4), "školy");
    private static final StepDone DONE = new StepDone(ID, FOUR);
    private static final StepDropped DROPPED = new StepDropped(ID, "nemá smysl");

    private final FixtureConfiguration<Step> fixture = Fixtures.of(Step.class);

    private static Task task(String title, @Nullable LocalDate until, @Nullable Recurrence recurrence) {
        return new Task(title, null, List.of(), List.of("koordinátor"), until, recurrence);
    }

    private ResultValidator<Step> when(StepCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<Step> planning(Task task, String day) {
        return fixture.givenNoPriorActivity().when(new PlanStep(ID, NETWORK, TOPIC, task), asked(day));
    }

    @Nested
    class PlanStepTest {
        @Test
        void plans_once() {
            var command = new PlanStep(ID, NETWORK, TOPIC, TASK);
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(PLANNED);
            when(command, PLANNED).expectNoEvents();
        }

        @Test
        void what_is_said_twice_or_never_comes_is_refused() {
            planning(task("Krok", null, new Recurrence(2, 3, null)), "2025-03-01")
                    .expectException(broken("step.recurrence"));
            planning(task("Krok", null, Recurrence.timesPerYear(13)), "2025-03-01")
                    .expectException(broken("step.recurrence"));
            planning(task("Krok", LocalDate.parse("2025-02-01"), Recurrence.everyMonths(3)), "2025-03-01")
                    .expectException(broken("step.recurrence-never"));
        }

        @Test
        void a_recurrence_that_a_form_left_empty_is_none() {
            planning(task("Krok", null, new Recurrence(null, null, null)), "2025-03-01")
                    .expectEvents(new StepPlanned(ID, NETWORK, TOPIC, task("Krok", null, null)));
        }
    }

    @Nested
    class LifeCycleTest {
        @Test
        void is_begun_done_and_resumed() {
            when(new BeginStep(ID), PLANNED).expectEvents(new StepBegun(ID));
            when(new FinishStep(ID, FOUR), PLANNED).expectEvents(DONE);
            when(new FinishStep(ID, FOUR), PLANNED, DONE).expectNoEvents();
            when(new ResumeStep(ID), PLANNED, DONE).expectEvents(new StepResumed(ID));
            when(new ResumeStep(ID), PLANNED).expectNoEvents();
        }

        @Test
        void a_number_says_of_what() {
            when(new FinishStep(ID, new StepResult(null, BigDecimal.TEN, " ")), PLANNED)
                    .expectException(broken("step.unit"));
        }

        @Test
        void is_dropped_with_a_reason_and_not_after_it_was_done() {
            when(new DropStep(ID, " "), PLANNED).expectException(broken("required"));
            when(new DropStep(ID, "nemá smysl"), PLANNED, DONE).expectException(broken("step.done"));
            when(new FinishStep(ID, FOUR), PLANNED, DROPPED).expectException(broken("step.dropped"));
            when(new BeginStep(ID), PLANNED, DROPPED).expectException(broken("step.dropped"));
        }

        @Test
        void a_withdrawn_one_changes_only_after_it_was_restored() {
            var withdrawn = new StepWithdrawn(ID, null);
            when(new BeginStep(ID), PLANNED, withdrawn).expectException(broken("step.withdrawn"));
            when(new RestoreStep(ID), PLANNED, withdrawn).expectEvents(new StepRestored(ID));
        }

        @Test
        void there_is_nothing_to_erase_where_nothing_was_written() {
            when(new EraseStepText(ID), PLANNED).expectNoEvents();
            when(new EraseStepText(ID), PLANNED, DROPPED).expectEvents(new StepTextErased(ID));
        }
    }

    @Nested
    class EvidenceTest {
        private final DocumentLink minutes = new DocumentLink("Zápis", "https://example.org/zapis");

        @Test
        void what_is_left_out_stays() {
            var given = new EvidenceGiven(ID, new Evidence(List.of(MEETING), List.of(), List.of()));
            when(new GiveEvidence(ID, Sent.of(List.of(MEETING)), Sent.leftOut(), Sent.leftOut()), PLANNED)
                    .expectEvents(given);
            when(new GiveEvidence(ID, Sent.leftOut(), Sent.leftOut(), Sent.leftOut()), PLANNED, given)
                    .expectNoEvents();
        }

        @Test
        void a_document_is_added_once_and_removed_by_its_place() {
            var given = new EvidenceGiven(ID, new Evidence(List.of(), List.of(), List.of(minutes)));
            when(new AddDocument(ID, minutes), PLANNED).expectEvents(given);
            when(new AddDocument(ID, minutes), PLANNED, given).expectNoEvents();
            when(new RemoveDocument(ID, 0), PLANNED, given).expectEvents(new EvidenceGiven(ID, Evidence.NONE));
        }

        @Test
        void a_document_of_the_network_has_its_address_in_its_record() {
            var record = new DocumentId(new UUID(0, 9));
            var link = new DocumentLink("Plán", null, record);
            when(new AddDocument(ID, link), PLANNED)
                    .expectEvents(new EvidenceGiven(ID, new Evidence(List.of(), List.of(), List.of(link))));
            when(new AddDocument(ID, new DocumentLink("Plán", "https://example.org", record)), PLANNED)
                    .expectException(broken("step.document-or-address"));
            when(new AddDocument(ID, new DocumentLink("Plán", null, null)), PLANNED)
                    .expectException(broken("required"));
        }

        @Test
        void an_address_that_no_browser_should_follow_is_refused() {
            when(new AddDocument(ID, new DocumentLink("Zápis", "javascript:alert(1)")), PLANNED)
                    .expectException(broken("web"));
        }
    }
}
