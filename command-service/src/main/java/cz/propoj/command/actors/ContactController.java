package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Confidence;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
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
import reactor.core.publisher.Mono;

/** Contact persons of an actor: who it is goes to the vault, what the person does there to the log. */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}/contacts")
class ContactController {
    private final Changes changes;
    private final CommandSender sender;

    ContactController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String function,
            @Nullable Boolean urgent,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        ContactDetails details() {
            return new ContactDetails(name, phone, email, function, urgent);
        }

        Confidence confidence(ContactId contact) {
            details().named().done();
            return details().confidence(contact);
        }

        ContactPerson person(ContactId contact, int version) {
            return details().person(contact, version);
        }

        @Override
        public String toString() {
            return "Contact";
        }
    }

    @PostMapping
    Mono<ResponseEntity<Answer>> name(
            @PathVariable String network, @PathVariable ActorId actor, @RequestBody Contact body, Change change) {
        return changes.create(change, body, () -> {
            var contact = new ContactId(changes.newId());
            return Answer.of(sender.send(
                            body.confidence(contact),
                            confided -> new NameContactPerson(actor, body.person(contact, confided.version())),
                            context(network, actor, body, change)))
                    .about(contact);
        });
    }

    @PutMapping("/{contact}")
    Mono<ResponseEntity<Answer>> change(
            @PathVariable String network,
            @PathVariable ActorId actor,
            @PathVariable ContactId contact,
            @RequestBody Contact body,
            Change change) {
        return changes.change(change, body, () -> Answer.of(sender.send(
                        body.confidence(contact),
                        confided -> new ChangeContactPerson(
                                actor, body.person(contact, confided.changed() ? confided.version() : 0)),
                        context(network, actor, body, change)))
                .about(contact));
    }

    @DeleteMapping("/{contact}")
    Mono<ResponseEntity<Answer>> remove(
            @PathVariable String network, @PathVariable ActorId actor, @PathVariable ContactId contact, Change change) {
        return changes.change(change, Since.Only.NOTHING, () -> Answer.of(sender.send(
                        new RemoveContactPerson(actor, contact), context(network, actor, Since.Only.NOTHING, change)))
                .about(contact));
    }

    /** On the person's request: forgotten for good, in all versions. */
    @PostMapping("/{contact}/erasure")
    Mono<ResponseEntity<Answer>> erase(
            @PathVariable String network,
            @PathVariable ActorId actor,
            @PathVariable ContactId contact,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return changes.simply(change, since, () -> Answer.of(sender.send(
                        Confidence.toErase(contact.value()),
                        _ -> new EraseContactPerson(actor, contact),
                        context(network, actor, since, change)))
                .about(contact));
    }

    private Context context(String network, ActorId actor, Since body, Change change) {
        return changes.context(change, changes.editable(change, network, actor), body);
    }
}
