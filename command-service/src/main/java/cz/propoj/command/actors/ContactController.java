package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.vault.VaultText;
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

/** Contact persons of an actor: who it is goes to the vault, what the person does there to the log. */
@RestController
@RequestMapping("/api/networks/{network}/actors/{actor}/contacts")
class ContactController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    ContactController(ChangeRequests changes, CommandSender sender) {
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
            implements EffectiveDated {
        ContactDetails details() {
            return new ContactDetails(name, phone, email, function, urgent);
        }

        VaultText confidence(ContactId contact) {
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
    ResponseEntity<Answer> name(@PathVariable ActorId actor, @RequestBody Contact body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var contact = new ContactId(changes.newId());
            return Answer.of(sender.send(
                            body.confidence(contact),
                            confided -> new NameContactPerson(actor, body.person(contact, confided.version())),
                            context(actor, body, request)))
                    .about(contact);
        });
    }

    @PutMapping("/{contact}")
    ResponseEntity<Answer> change(
            @PathVariable ActorId actor,
            @PathVariable ContactId contact,
            @RequestBody Contact body,
            ChangeRequest request) {
        return changes.change(request, body, () -> Answer.of(sender.send(
                        body.confidence(contact),
                        confided -> new ChangeContactPerson(
                                actor, body.person(contact, confided.changed() ? confided.version() : 0)),
                        context(actor, body, request)))
                .about(contact));
    }

    @DeleteMapping("/{contact}")
    ResponseEntity<Answer> remove(@PathVariable ActorId actor, @PathVariable ContactId contact, ChangeRequest request) {
        return changes.change(request, EffectiveDated.Only.NOTHING, () -> Answer.of(sender.send(
                        new RemoveContactPerson(actor, contact), context(actor, EffectiveDated.Only.NOTHING, request)))
                .about(contact));
    }

    /** On the person's request: forgotten for good, in all versions. */
    @PostMapping("/{contact}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable ActorId actor,
            @PathVariable ContactId contact,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> Answer.of(sender.send(
                        VaultText.toErase(contact.value()),
                        _ -> new EraseContactPerson(actor, contact),
                        context(actor, since, request)))
                .about(contact));
    }

    private CommandMetadata context(ActorId actor, EffectiveDated body, ChangeRequest request) {
        return changes.context(request, changes.editable(request, actor), body);
    }
}
