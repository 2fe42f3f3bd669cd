package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Formality;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceForm;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One group of what is said of an actor, as a cell of a list or a change of many actors changes it. */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}")
class ActorGroupController {
    private final Changes changes;
    private final CommandSender sender;
    private final TakenNames taken;

    ActorGroupController(Changes changes, CommandSender sender, TakenNames taken) {
        this.changes = changes;
        this.sender = sender;
        this.taken = taken;
    }

    /** Of a person or a role without the name, which is confided by the form. */
    record Identified(
            @Nullable String name,
            @Nullable String ico,
            @Nullable ActorKind kind,
            @Nullable Formality formality,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        Identity identity() {
            Check.of().there("/kind", kind).done();
            return new Identity(name, ico, Objects.requireNonNull(kind), formality);
        }
    }

    record Reached(
            @Nullable String web,
            @Nullable String openingHours,
            @Nullable List<ServiceForm> forms,
            @Nullable Boolean online,
            @Nullable List<String> languages,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    record Classified(
            @Nullable String kindOfService,
            @Nullable String founder,
            @Nullable Sector sector,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    record Chosen(
            @Nullable List<String> groups,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable List<String> situations,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    record Oriented(
            @Nullable NeedArea primaryNeedArea,
            @Nullable List<NeedArea> otherNeedAreas,
            @Nullable Focus focus,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    @PutMapping("/identity")
    Mono<ResponseEntity<Answer>> identify(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Identified body, Change change) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network, actor);
            var identity = body.identity();
            var accepted = sender.send(new IdentifyActor(actor, identity), changes.context(change, in, body));
            return Answer.of(accepted).with(taken.warnings(in, actor, identity));
        });
    }

    @PutMapping("/availability")
    Mono<ResponseEntity<Answer>> reach(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Reached body, Change change) {
        return change(network, actor, change, body, () -> {
            var availability = new Availability(
                    body.web(),
                    body.openingHours(),
                    Copies.of(body.forms()),
                    body.online(),
                    Copies.of(body.languages()));
            return new ChangeAvailability(actor, availability);
        });
    }

    @PutMapping("/classification")
    Mono<ResponseEntity<Answer>> classify(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Classified body, Change change) {
        return change(network, actor, change, body, () -> {
            var classification = new Classification(body.kindOfService(), body.founder(), body.sector());
            return new ReclassifyActor(actor, classification);
        });
    }

    @PutMapping("/clientele")
    Mono<ResponseEntity<Answer>> choose(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Chosen body, Change change) {
        return change(network, actor, change, body, () -> {
            var clientele =
                    new Clientele(Copies.of(body.groups()), body.ageFrom(), body.ageTo(), Copies.of(body.situations()));
            return new ChooseClientele(actor, clientele);
        });
    }

    @PutMapping("/orientation")
    Mono<ResponseEntity<Answer>> orient(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Oriented body, Change change) {
        return change(network, actor, change, body, () -> {
            var orientation = new Orientation(body.primaryNeedArea(), Copies.of(body.otherNeedAreas()), body.focus());
            return new AssignNeedAreas(actor, orientation);
        });
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, ActorId actor, Change change, Since body, Supplier<ActorCommand> wish) {
        return changes.change(change, body, () -> {
            var context = changes.context(change, changes.editable(change, network, actor), body);
            return Answer.of(sender.send(wish.get(), context));
        });
    }
}
