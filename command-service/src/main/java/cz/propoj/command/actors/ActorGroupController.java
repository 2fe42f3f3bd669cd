package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.ChangeRequest;
import cz.propoj.command.runtime.ChangeRequests;
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

/** One group of what is said of an actor, as a cell of a list or a change of many actors changes it. */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}")
class ActorGroupController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final TakenNames taken;

    ActorGroupController(ChangeRequests changes, CommandSender sender, TakenNames taken) {
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
    ResponseEntity<Answer> identify(@PathVariable ActorId actor, @RequestBody Identified body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request, actor);
            var identity = body.identity();
            var accepted = sender.send(new IdentifyActor(actor, identity), changes.context(request, in, body));
            return Answer.of(accepted).with(taken.warnings(in, actor, identity));
        });
    }

    @PutMapping("/availability")
    ResponseEntity<Answer> reach(@PathVariable ActorId actor, @RequestBody Reached body, ChangeRequest request) {
        return change(actor, request, body, () -> {
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
    ResponseEntity<Answer> classify(@PathVariable ActorId actor, @RequestBody Classified body, ChangeRequest request) {
        return change(actor, request, body, () -> {
            var classification = new Classification(body.kindOfService(), body.founder(), body.sector());
            return new ReclassifyActor(actor, classification);
        });
    }

    @PutMapping("/clientele")
    ResponseEntity<Answer> choose(@PathVariable ActorId actor, @RequestBody Chosen body, ChangeRequest request) {
        return change(actor, request, body, () -> {
            var clientele =
                    new Clientele(Copies.of(body.groups()), body.ageFrom(), body.ageTo(), Copies.of(body.situations()));
            return new ChooseClientele(actor, clientele);
        });
    }

    @PutMapping("/orientation")
    ResponseEntity<Answer> orient(@PathVariable ActorId actor, @RequestBody Oriented body, ChangeRequest request) {
        return change(actor, request, body, () -> {
            var orientation = new Orientation(body.primaryNeedArea(), Copies.of(body.otherNeedAreas()), body.focus());
            return new AssignNeedAreas(actor, orientation);
        });
    }

    private ResponseEntity<Answer> change(
            ActorId actor, ChangeRequest request, Since body, Supplier<ActorCommand> wish) {
        return changes.change(request, body, () -> {
            var context = changes.context(request, changes.editable(request, actor), body);
            return Answer.of(sender.send(wish.get(), context));
        });
    }
}
