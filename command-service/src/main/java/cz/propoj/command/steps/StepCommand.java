package cz.propoj.command.steps;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.Task;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a step. What carries texts that may name people does not tell them to logs. */
public sealed interface StepCommand {
    StepId step();

    record PlanStep(@TargetAggregateIdentifier StepId step, NetworkId network, StepParent parent, Task task)
            implements StepCommand {
        @Override
        public String toString() {
            return "PlanStep[" + step + "]";
        }
    }

    /** What is left out stays. */
    record ReplanStep(@TargetAggregateIdentifier StepId step, Sent<Task> task) implements StepCommand {
        @Override
        public String toString() {
            return "ReplanStep[" + step + "]";
        }
    }

    record BeginStep(@TargetAggregateIdentifier StepId step) implements StepCommand {}

    record FinishStep(@TargetAggregateIdentifier StepId step, StepResult result) implements StepCommand {
        @Override
        public String toString() {
            return "FinishStep[" + step + "]";
        }
    }

    record DropStep(
            @TargetAggregateIdentifier StepId step,
            @Nullable String because) implements StepCommand {
        @Override
        public String toString() {
            return "DropStep[" + step + "]";
        }
    }

    record ResumeStep(@TargetAggregateIdentifier StepId step) implements StepCommand {}

    /** What is left out stays. */
    record GiveEvidence(
            @TargetAggregateIdentifier StepId step,
            Sent<List<MeetingId>> meetings,
            Sent<List<InterventionId>> interventions,
            Sent<List<DocumentLink>> documents)
            implements StepCommand {
        @Override
        public String toString() {
            return "GiveEvidence[" + step + "]";
        }
    }

    /** One more document, after those that are there. */
    record AddDocument(@TargetAggregateIdentifier StepId step, DocumentLink document) implements StepCommand {
        @Override
        public String toString() {
            return "AddDocument[" + step + "]";
        }
    }

    /** A document is no evidence any more.
     *
     * @param place of the document among those of the step, from 0
     */
    record RemoveDocument(@TargetAggregateIdentifier StepId step, int place) implements StepCommand {}

    record WithdrawStep(
            @TargetAggregateIdentifier StepId step,
            @Nullable String reason) implements StepCommand {}

    record RestoreStep(@TargetAggregateIdentifier StepId step) implements StepCommand {}

    /** Somebody named in them has asked: what, result and why it was dropped are forgotten for good. */
    record EraseStepText(@TargetAggregateIdentifier StepId step) implements StepCommand {}
}
