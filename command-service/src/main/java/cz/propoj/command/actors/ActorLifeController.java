package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.actors.ActorId;
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
import reactor.core.publisher.Mono;

/** Retiring, reinstating, merging and linking actors, and the characteristics that the network defined. */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}")
class ActorLifeController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords records;

    ActorLifeController(Changes changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Merge(
            @Nullable ActorId into,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record Values(
            @Nullable List<String> values,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    @PostMapping("/retirement")
    Mono<ResponseEntity<Answer>> retire(
            @PathVariable String network,
            @PathVariable ActorId actor,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return asCoordinator(network, change, since, () -> new RetireActor(actor, since.reason()));
    }

    @PostMapping("/reinstatement")
    Mono<ResponseEntity<Answer>> reinstate(
            @PathVariable String network,
            @PathVariable ActorId actor,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return asCoordinator(network, change, since, () -> new ReinstateActor(actor, since.reason()));
    }

    @PostMapping("/merge")
    Mono<ResponseEntity<Answer>> merge(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Merge body, Change change) {
        return asCoordinator(network, change, body, () -> {
            Check.of().there("/into", body.into()).done();
            var into = Objects.requireNonNull(body.into());
            records.requireActor(changes.editable(change, network), into, "/into");
            return new MergeActor(actor, into);
        });
    }

    @DeleteMapping("/merge")
    Mono<ResponseEntity<Answer>> unmerge(@PathVariable String network, @PathVariable ActorId actor, Change change) {
        return asCoordinator(network, change, Since.Only.NOTHING, () -> new UnmergeActor(actor));
    }

    /** The other record stands in another network. */
    @PutMapping("/links/{other}")
    Mono<ResponseEntity<Answer>> link(
            @PathVariable String network, @PathVariable ActorId actor, @PathVariable ActorId other, Change change) {
        return asCoordinator(network, change, Since.Only.NOTHING, () -> {
            requireElsewhere(network, other, change);
            return new LinkActor(actor, other);
        });
    }

    /** What the person can't read does not exist for them; in one network duplicates are merged, not linked. */
    private void requireElsewhere(String network, ActorId other, Change change) {
        var elsewhere = records.networkOf(other)
                .filter(found -> AccessPolicy.mayRead(
                        change.viewer(), found, changes.network(found).territory()))
                .orElseThrow(() -> RuleBroken.at("/other", "actor.unknown"));
        if (elsewhere.value().equals(network)) {
            throw RuleBroken.at("/other", "actor.same-network");
        }
    }

    @DeleteMapping("/links/{other}")
    Mono<ResponseEntity<Answer>> unlink(
            @PathVariable String network, @PathVariable ActorId actor, @PathVariable ActorId other, Change change) {
        return asCoordinator(network, change, Since.Only.NOTHING, () -> new UnlinkActor(actor, other));
    }

    @PutMapping("/characteristics/{key}")
    Mono<ResponseEntity<Answer>> set(
            @PathVariable String network,
            @PathVariable ActorId actor,
            @PathVariable String key,
            @RequestBody Values body,
            Change change) {
        return asCoordinator(network, change, body, () -> {
            Check.of().there("/values", body.values()).done();
            return new SetCharacteristic(actor, key, Objects.requireNonNull(body.values()));
        });
    }

    @DeleteMapping("/characteristics/{key}")
    Mono<ResponseEntity<Answer>> clear(
            @PathVariable String network, @PathVariable ActorId actor, @PathVariable String key, Change change) {
        return asCoordinator(network, change, Since.Only.NOTHING, () -> new ClearCharacteristic(actor, key));
    }

    private Mono<ResponseEntity<Answer>> asCoordinator(
            String network, Change change, Since body, Supplier<ActorCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.get(), changes.context(change, in, body)));
        });
    }
}
