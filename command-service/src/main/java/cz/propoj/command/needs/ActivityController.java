package cz.propoj.command.needs;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Focus;
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
import reactor.core.publisher.Mono;

/** Activities that fulfil a need: what they are, how they are done here, who does them. */
@RestController
@RequestMapping("/api/networks/{network}/needs/{need}")
class ActivityController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords records;

    ActivityController(Changes changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Plan(
            @Nullable String name,
            @Nullable Focus phase,
            @Nullable List<String> possibleActors,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        ActivityPlan plan() {
            return new ActivityPlan(NeedController.given(name), phase, Copies.of(possibleActors));
        }
    }

    /** All of an activity as a form has it. */
    record Described(
            @Nullable Plan plan,
            @Nullable String practice,
            @Nullable List<ActorId> actors,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        ActivityPlan givenPlan() {
            var given = plan;
            Check.of().there("/plan", given).done();
            var told = Objects.requireNonNull(given);
            var possible = Copies.of(told.possibleActors());
            Check.of()
                    .text("/plan/name", told.name())
                    .lines("/plan/possibleActors", possible)
                    .done();
            return new ActivityPlan(Objects.requireNonNull(told.name()), told.phase(), possible);
        }

        List<ActorId> givenActors() {
            return Copies.of(actors);
        }
    }

    record Practice(
            @Nullable String practice,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record Involved(
            @Nullable List<ActorId> actors,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    @PostMapping("/forms/{form}/activities")
    Mono<ResponseEntity<Answer>> add(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable FormId form,
            @RequestBody Plan body,
            Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            var activity = new ActivityId(changes.newId());
            var wish = new AddActivity(need, form, activity, body.plan(), null, List.of());
            return Answer.of(sender.send(wish, changes.context(change, in, body)))
                    .about(activity);
        });
    }

    /** A new activity with all that is known of it. */
    @PostMapping("/forms/{form}/activities/described")
    Mono<ResponseEntity<Answer>> addDescribed(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable FormId form,
            @RequestBody Described body,
            Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            var activity = new ActivityId(changes.newId());
            records.requireActors(in, body.givenActors(), "/actors");
            var wish = new AddActivity(need, form, activity, body.givenPlan(), body.practice(), body.givenActors());
            return Answer.of(sender.send(wish, changes.context(change, in, body)))
                    .about(activity);
        });
    }

    @PutMapping("/activities/{activity}/description")
    Mono<ResponseEntity<Answer>> describeAll(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Described body,
            Change change) {
        return change(network, change, body, in -> {
            records.requireActors(in, body.givenActors(), "/actors");
            return new DescribeActivity(need, activity, body.givenPlan(), body.practice(), body.givenActors());
        });
    }

    @PutMapping("/activities/{activity}")
    Mono<ResponseEntity<Answer>> replan(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Plan body,
            Change change) {
        return change(network, change, body, _ -> new ReplanActivity(need, activity, body.plan()));
    }

    @DeleteMapping("/activities/{activity}")
    Mono<ResponseEntity<Answer>> remove(
            @PathVariable String network, @PathVariable NeedId need, @PathVariable ActivityId activity, Change change) {
        return change(network, change, Since.Only.NOTHING, _ -> new RemoveActivity(need, activity));
    }

    @PutMapping("/activities/{activity}/practice")
    Mono<ResponseEntity<Answer>> describe(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Practice body,
            Change change) {
        return change(network, change, body, _ -> new DescribePractice(need, activity, body.practice()));
    }

    @PutMapping("/activities/{activity}/actors")
    Mono<ResponseEntity<Answer>> involve(
            @PathVariable String network,
            @PathVariable NeedId need,
            @PathVariable ActivityId activity,
            @RequestBody Involved body,
            Change change) {
        return change(network, change, body, in -> {
            Check.of().there("/actors", body.actors()).done();
            var actors = Objects.requireNonNull(body.actors());
            records.requireActors(in, actors, "/actors");
            return new InvolveActors(need, activity, actors);
        });
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<NetworkId, NeedCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.apply(in), changes.context(change, in, body)));
        });
    }
}
