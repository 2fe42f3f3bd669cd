package cz.propoj.command.topics;

import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.topics.TopicCommand.*;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goals of a topic. */
@RestController
@RequestMapping("/api/networks/{network}/topics/{topic}/goals")
class GoalController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    GoalController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /** What is left out of a goal that is there stays, null clears; the wording can't be cleared. */
    record GoalForm(
            Sent<String> wording,
            Sent<Target> target,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        GoalForm {
            target = isEmpty(target.orNull()) ? Sent.cleared() : target;
        }

        /** A form sends the target also where nobody has filled it in. */
        private static boolean isEmpty(@Nullable Target sent) {
            return sent != null && sent.measure() == null && sent.wished() == null && sent.by() == null;
        }

        @Override
        public String toString() {
            return "GoalForm";
        }
    }

    /**
     * @param after null: before all others
     */
    record GoalPlace(
            @Nullable GoalId after,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    /** Of a topic that need not have been read before; the id in the answer is that of the goal. */
    @PostMapping
    ResponseEntity<Answer> set(@PathVariable TopicId topic, @RequestBody GoalForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var goal = new GoalId(changes.newId());
            var command = new SetGoal(
                    topic, goal, body.wording().orNull(), body.target().orNull());
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(goal);
        });
    }

    @PutMapping("/{goal}")
    ResponseEntity<Answer> amend(
            @PathVariable TopicId topic, @PathVariable GoalId goal, @RequestBody GoalForm body, ChangeRequest request) {
        return change(request, body, new AmendGoal(topic, goal, body.wording(), body.target()));
    }

    @PutMapping("/{goal}/place")
    ResponseEntity<Answer> place(
            @PathVariable TopicId topic,
            @PathVariable GoalId goal,
            @RequestBody GoalPlace body,
            ChangeRequest request) {
        return change(request, body, new PlaceGoal(topic, goal, body.after()));
    }

    @PostMapping("/{goal}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable TopicId topic,
            @PathVariable GoalId goal,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new WithdrawGoal(topic, goal));
    }

    @DeleteMapping("/{goal}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable TopicId topic, @PathVariable GoalId goal, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new RestoreGoal(topic, goal));
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, TopicCommand command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }
}
