package cz.propoj.command.steps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.steps.StepCommand.*;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.steps.Task;
import cz.propoj.contract.time.Meta;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Planning steps. */
@RestController
@RequestMapping("/api/networks/{network}/steps")
class StepController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final StoredRecords stored;
    private final Parents parents;
    private final Clock clock;

    StepController(
            ChangeRequests changes,
            CommandSender sender,
            KnownRecords records,
            StoredRecords stored,
            Parents parents,
            Clock clock) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
        this.stored = stored;
        this.parents = parents;
        this.clock = clock;
    }

    /** A step that is planned. */
    @JsonDeserialize(using = FlatBody.class)
    record StepForm(
            @JsonUnwrapped Task task,
            @Nullable StepParent parent,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "StepForm";
        }
    }

    /**
     * What is left out stays, null clears; the title can't be cleared.
     *
     * @param members of the step that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record StepAmendment(
            @JsonUnwrapped Task task,
            @JsonIgnore Set<String> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        StepAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "StepAmendment";
        }
    }

    @PostMapping
    ResponseEntity<Answer> plan(@RequestBody StepForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var day = body.effectiveOn() == null ? LocalDate.ofInstant(clock.instant(), Meta.ZONE) : body.effectiveOn();
            StepChecks.task(body.task(), day).done();
            records.requireActors(in, body.task().actors(), "/actors");
            var beginning = parents.beginning(in, body.parent());
            Check.of()
                    .that(!day.isBefore(beginning), "/effectiveOn", "step.before-parent", beginning)
                    .under("", until(body.task(), beginning))
                    .done();
            var step = new StepId(changes.newId());
            return Answer.of(sender.send(
                    new PlanStep(step, in, Objects.requireNonNull(body.parent()), body.task()),
                    changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{step}")
    ResponseEntity<Answer> replan(@PathVariable StepId step, @RequestBody StepAmendment body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            records.requireActors(in, body.task().actors(), "/actors");
            until(body.task(), parents.beginning(in, parent(in, step))).done();
            return Answer.of(sender.send(
                    new ReplanStep(step, new Sent.Given<>(body.task(), body.members())),
                    changes.context(request, in, body)));
        });
    }

    private static Check until(Task task, LocalDate beginning) {
        var until = task.until();
        return Check.of().that(until == null || !until.isBefore(beginning), "/until", "step.before-parent", beginning);
    }

    private StepParent parent(NetworkId in, StepId id) {
        var step = stored.latest(id, StepEvent.class, StepState::evolve);
        if (step == null || !step.network().equals(in)) {
            throw new RecordNotFound();
        }
        return step.parent();
    }
}
