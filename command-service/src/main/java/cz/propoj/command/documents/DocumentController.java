package cz.propoj.command.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.documents.DocumentCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Recording documents, amending and withdrawing them. */
@RestController
@RequestMapping("/api/networks/{network}/documents")
class DocumentController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;

    DocumentController(ChangeRequests changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /** A document that is recorded. */
    @JsonDeserialize(using = FlatBody.class)
    record DocumentForm(
            @JsonUnwrapped DocumentProfile profile,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "DocumentForm";
        }
    }

    /**
     * What is left out stays, null clears; title and kind can't be cleared.
     *
     * @param members of the document that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record DocumentAmendment(
            @JsonUnwrapped DocumentProfile profile,
            @JsonIgnore Set<String> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        DocumentAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "DocumentAmendment";
        }
    }

    @PostMapping
    ResponseEntity<Answer> record(@RequestBody DocumentForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            NetworkDocument.profile(body.profile()).done();
            requireActor(in, body.profile());
            var command = new RecordDocument(new DocumentId(changes.newId()), in, body.profile());
            return Answer.of(
                    sender.send(command, changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{document}")
    ResponseEntity<Answer> amend(
            @PathVariable DocumentId document, @RequestBody DocumentAmendment body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            requireActor(in, body.profile());
            var command = new AmendDocument(document, new Sent.Given<>(body.profile(), body.members()));
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }

    @PostMapping("/{document}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable DocumentId document,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, new WithdrawDocument(document, since.reason()));
    }

    @PostMapping("/{document}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable DocumentId document,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new RestoreDocument(document));
    }

    @DeleteMapping("/{document}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable DocumentId document, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new RestoreDocument(document));
    }

    /** Its texts are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/{document}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable DocumentId document,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseDocumentText(document), changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, DocumentCommand command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }

    private void requireActor(NetworkId in, DocumentProfile profile) {
        var actor = profile.actor();
        if (actor != null) {
            records.requireActor(in, actor, "/actor");
        }
    }
}
