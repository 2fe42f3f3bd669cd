package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Merges;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Retiring, reinstating, merging and linking actors, and the characteristics that the network defined.
 *
 * <p>Every record that was retired, dissolved, cancelled or withdrawn comes back in the same two ways: {@code POST
 * …/reinstatement}, with a day and a reason if there are any, and {@code DELETE} of what ended it. What has not ended stays as it
 * is.
 */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}")
class ActorLifeController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final StoredRecords stored;

    ActorLifeController(ChangeRequests changes, CommandSender sender, KnownRecords records, StoredRecords stored) {
        this.stored = stored;
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Merge(
            @Nullable ActorId into,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Values(
            Sent<List<String>> values,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping("/retirement")
    ResponseEntity<Answer> retire(
            @PathVariable ActorId actor,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return asCoordinator(request, since, () -> new RetireActor(actor, since.reason()));
    }

    @PostMapping("/reinstatement")
    ResponseEntity<Answer> reinstate(
            @PathVariable ActorId actor,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return asCoordinator(request, since, () -> new ReinstateActor(actor, since.reason()));
    }

    @DeleteMapping("/retirement")
    ResponseEntity<Answer> unretire(@PathVariable ActorId actor, ChangeRequest request) {
        return asCoordinator(request, EffectiveDated.Only.NOTHING, () -> new ReinstateActor(actor, null));
    }

    @PostMapping("/merge")
    ResponseEntity<Answer> merge(@PathVariable ActorId actor, @RequestBody Merge body, ChangeRequest request) {
        return asCoordinator(request, body, () -> {
            Check.of().there("/into", body.into()).done();
            var into = Objects.requireNonNull(body.into());
            records.requireActor(changes.editable(request), into, "/into");
            if (actor.equals(
                    Merges.standing(into, other -> stored.latest(other, ActorEvent.class, ActorState::evolve)))) {
                throw RuleBroken.at("/into", "actor.into-itself");
            }
            return new MergeActor(actor, into);
        });
    }

    @DeleteMapping("/merge")
    ResponseEntity<Answer> unmerge(@PathVariable ActorId actor, ChangeRequest request) {
        return asCoordinator(request, EffectiveDated.Only.NOTHING, () -> new UnmergeActor(actor));
    }

    /** The other record stands in another network. */
    @PutMapping("/links/{other}")
    ResponseEntity<Answer> link(@PathVariable ActorId actor, @PathVariable ActorId other, ChangeRequest request) {
        return asCoordinator(request, EffectiveDated.Only.NOTHING, () -> {
            requireElsewhere(other, request);
            return new LinkActor(actor, other);
        });
    }

    /** What the person can't read does not exist for them; in one network duplicates are merged, not linked. */
    private void requireElsewhere(ActorId other, ChangeRequest request) {
        var elsewhere = records.networkOf(other)
                .filter(found -> AccessPolicy.mayRead(
                        request.viewer(), found, changes.network(found).territory()))
                .orElseThrow(() -> RuleBroken.at("/other", "actor.unknown"));
        if (elsewhere.value().equals(request.network())) {
            throw RuleBroken.at("/other", "actor.same-network");
        }
    }

    @DeleteMapping("/links/{other}")
    ResponseEntity<Answer> unlink(@PathVariable ActorId actor, @PathVariable ActorId other, ChangeRequest request) {
        return asCoordinator(request, EffectiveDated.Only.NOTHING, () -> new UnlinkActor(actor, other));
    }

    /** Null, and a list of none, clear it. */
    @PutMapping("/characteristics/{key}")
    ResponseEntity<Answer> set(
            @PathVariable ActorId actor, @PathVariable String key, @RequestBody Values body, ChangeRequest request) {
        return asCoordinator(request, body, () -> {
            var clears =
                    !body.values().isLeftOut() && body.values().or(List.of()).isEmpty();
            return clears ? new ClearCharacteristic(actor, key) : new SetCharacteristic(actor, key, body.values());
        });
    }

    @DeleteMapping("/characteristics/{key}")
    ResponseEntity<Answer> clear(@PathVariable ActorId actor, @PathVariable String key, ChangeRequest request) {
        return asCoordinator(request, EffectiveDated.Only.NOTHING, () -> new ClearCharacteristic(actor, key));
    }

    private ResponseEntity<Answer> asCoordinator(
            ChangeRequest request, EffectiveDated body, Supplier<ActorCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.get(), changes.context(request, in, body)));
        });
    }
}
