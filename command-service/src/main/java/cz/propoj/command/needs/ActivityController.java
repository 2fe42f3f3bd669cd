package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.GroupChange;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Activities that fulfil a need: what they are, how they are done here, who does them. */
@RestController
@RequestMapping("/api/networks/{network}/needs/{need}")
class ActivityController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;

    ActivityController(ChangeRequests changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /** All of an activity as a form has it. Of one that is there what is left out stays, null clears it. */
    record Described(
            Sent<ActivityPlan> plan,
            Sent<String> practice,
            Sent<List<ActorId>> actors,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        ActivityPlan givenPlan() {
            var given = plan.orNull();
            Check.of().there("/plan", given).done();
            var told = Objects.requireNonNull(given);
            Check.of().under("/plan", Need.plan(told)).done();
            return told;
        }

        List<ActorId> givenActors() {
            return actors.or(List.of());
        }
    }

    record Practice(
            Sent<String> practice,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Involved(
            Sent<List<ActorId>> actors,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping("/forms/{form}/activities")
    ResponseEntity<Answer> add(
            @PathVariable NeedId need,
            @PathVariable FormId form,
            @RequestBody GroupChange<ActivityPlan> body,
            ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var activity = new ActivityId(changes.newId());
            var command = new AddActivity(need, form, activity, body.values(), null, List.of());
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(activity);
        });
    }

    /** A new activity with all that is known of it. */
    @PostMapping("/forms/{form}/activities/described")
    ResponseEntity<Answer> addDescribed(
            @PathVariable NeedId need, @PathVariable FormId form, @RequestBody Described body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var activity = new ActivityId(changes.newId());
            records.requireActors(in, body.givenActors(), "/actors");
            var command = new AddActivity(
                    need, form, activity, body.givenPlan(), body.practice().orNull(), body.givenActors());
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(activity);
        });
    }

    @PutMapping("/activities/{activity}/description")
    ResponseEntity<Answer> describeAll(
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Described body,
            ChangeRequest request) {
        return change(request, body, in -> {
            records.requireActors(in, body.givenActors(), "/actors");
            return new DescribeActivity(need, activity, body.plan(), body.practice(), body.actors());
        });
    }

    @PutMapping("/activities/{activity}")
    ResponseEntity<Answer> replan(
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody GroupChange<ActivityPlan> body,
            ChangeRequest request) {
        return change(request, body, _ -> new ReplanActivity(need, activity, body.sent()));
    }

    @DeleteMapping("/activities/{activity}")
    ResponseEntity<Answer> remove(@PathVariable NeedId need, @PathVariable ActivityId activity, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RemoveActivity(need, activity));
    }

    @PutMapping("/activities/{activity}/practice")
    ResponseEntity<Answer> describe(
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Practice body,
            ChangeRequest request) {
        return change(request, body, _ -> new DescribePractice(need, activity, body.practice()));
    }

    @PutMapping("/activities/{activity}/actors")
    ResponseEntity<Answer> involve(
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Involved body,
            ChangeRequest request) {
        return change(request, body, in -> {
            records.requireActors(in, body.actors().or(List.of()), "/actors");
            return new InvolveActors(need, activity, body.actors());
        });
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, NeedCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
