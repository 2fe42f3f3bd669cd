package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.GroupChange;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One group of what is said of an actor, as a cell of a list or a change of many actors changes it. A member of the group that
 * is left out stays, null clears it.
 */
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
    @PutMapping("/identity")
    ResponseEntity<Answer> identify(
            @PathVariable ActorId actor, @RequestBody GroupChange<Identity> body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request, actor);
            var accepted = sender.send(new IdentifyActor(actor, body.sent()), changes.context(request, in, body));
            return Answer.of(accepted).with(taken.warnings(in, actor, body.values()));
        });
    }

    @PutMapping("/availability")
    ResponseEntity<Answer> reach(
            @PathVariable ActorId actor, @RequestBody GroupChange<Availability> body, ChangeRequest request) {
        return change(actor, request, body, new ChangeAvailability(actor, body.sent()));
    }

    @PutMapping("/classification")
    ResponseEntity<Answer> classify(
            @PathVariable ActorId actor, @RequestBody GroupChange<Classification> body, ChangeRequest request) {
        return change(actor, request, body, new ReclassifyActor(actor, body.sent()));
    }

    @PutMapping("/clientele")
    ResponseEntity<Answer> choose(
            @PathVariable ActorId actor, @RequestBody GroupChange<Clientele> body, ChangeRequest request) {
        return change(actor, request, body, new ChooseClientele(actor, body.sent()));
    }

    @PutMapping("/orientation")
    ResponseEntity<Answer> orient(
            @PathVariable ActorId actor, @RequestBody GroupChange<Orientation> body, ChangeRequest request) {
        return change(actor, request, body, new AssignNeedAreas(actor, body.sent()));
    }

    private ResponseEntity<Answer> change(
            ActorId actor, ChangeRequest request, EffectiveDated body, ActorCommand command) {
        return changes.change(request, body, () -> {
            var context = changes.context(request, changes.editable(request, actor), body);
            return Answer.of(sender.send(command, context));
        });
    }
}
