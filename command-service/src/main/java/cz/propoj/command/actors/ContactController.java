package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.eventlog.vault.Vault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
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
    private final StoredRecords stored;
    private final Vault vault;

    ContactController(ChangeRequests changes, CommandSender sender, StoredRecords stored, Vault vault) {
        this.changes = changes;
        this.sender = sender;
        this.stored = stored;
        this.vault = vault;
    }

    /** Of a contact that is there what is left out stays, null clears it. */
    record Contact(
            Sent<String> name,
            Sent<String> phone,
            Sent<String> email,
            Sent<String> function,
            Sent<Boolean> urgent,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        ContactDetails details() {
            return new ContactDetails(
                    name.orNull(), phone.orNull(), email.orNull(), function.orNull(), urgent.orNull());
        }

        VaultText confidence(ContactId contact) {
            details().named().done();
            return details().confidence(contact);
        }

        ContactPerson person(ContactId contact, int version) {
            return details().person(contact, version);
        }

        /**
         * What goes to the vault of a contact that is there, with what stays of it: all fields have one version. Nothing when
         * nothing of it is said.
         *
         * @param known what stands there for the record
         */
        Map<String, String> told(Map<String, String> known) {
            Check.of()
                    .that(name.isLeftOut() || name.orNull() != null, "/name", "required")
                    .optionalLine("/name", name.orNull())
                    .under("", details().written())
                    .done();
            if (Stream.of(name, phone, email).allMatch(Sent::isLeftOut)) {
                return Map.of();
            }
            var told = new HashMap<>(known);
            Map.of(ContactPerson.NAME, name, ContactPerson.PHONE, phone, ContactPerson.EMAIL, email)
                    .forEach((field, sent) -> told.put(field, sent.onto(known.getOrDefault(field, ""), "")));
            return told;
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
        return changes.change(request, body, () -> {
            var context = context(actor, body, request);
            var told = body.told(confided(actor, contact));
            IntFunction<ChangeContactPerson> command =
                    version -> new ChangeContactPerson(actor, contact, body.function(), body.urgent(), version);
            return Answer.of(
                            told.isEmpty()
                                    ? sender.send(command.apply(0), context)
                                    : sender.send(
                                            VaultText.of(contact.value(), told),
                                            confided -> command.apply(confided.version()),
                                            context))
                    .about(contact);
        });
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

    /** As the log knows it: what a change left that failed is no part of it. */
    private Map<String, String> confided(ActorId actor, ContactId contact) {
        var latest = stored.latest(actor, ActorEvent.class, ActorState::evolve);
        var person = latest == null ? null : latest.contacts().get(contact);
        var version = person == null ? 0 : person.version();
        var known = new HashMap<String, String>();
        vault.allVersions(List.of(contact.value()))
                .getOrDefault(contact.value(), Map.of())
                .forEach((field, versions) -> {
                    var text = versions.floorEntry(version);
                    known.put(field, text == null ? "" : text.getValue());
                });
        return known;
    }

    private CommandMetadata context(ActorId actor, EffectiveDated body, ChangeRequest request) {
        return changes.context(request, changes.editable(request, actor), body);
    }
}
