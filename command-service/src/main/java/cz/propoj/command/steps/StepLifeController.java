package cz.propoj.command.steps;

import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.StoredBeginnings;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.steps.StepCommand.*;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepResult;
import java.math.BigDecimal;
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

/** How far a step has come, what came of it, and its end. */
@RestController
@RequestMapping("/api/networks/{network}/steps/{step}")
class StepLifeController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final StoredBeginnings beginnings;
    private final StoredRecords documents;

    StepLifeController(
            ChangeRequests changes, CommandSender sender, StoredBeginnings beginnings, StoredRecords documents) {
        this.documents = documents;
        this.changes = changes;
        this.sender = sender;
        this.beginnings = beginnings;
    }

    /** What came of it. */
    record Completion(
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "Completion";
        }
    }

    record Abandonment(
            @Nullable String because,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Abandonment";
        }
    }

    /** What is left out stays, null clears. */
    record EvidenceForm(
            Sent<List<MeetingId>> meetings,
            Sent<List<InterventionId>> interventions,
            Sent<List<DocumentLink>> documents,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    /**
     * A document that stands elsewhere, by title and address, or one that the network has a record of.
     *
     * @param document whose title and address its record says
     */
    record Document(
            @Nullable String title,
            @Nullable String url,
            @Nullable DocumentId document,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping("/beginning")
    ResponseEntity<Answer> begin(
            @PathVariable StepId step,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new BeginStep(step));
    }

    @PostMapping("/completion")
    ResponseEntity<Answer> finish(@PathVariable StepId step, @RequestBody Completion body, ChangeRequest request) {
        return change(
                request, body, _ -> new FinishStep(step, new StepResult(body.text(), body.number(), body.unit())));
    }

    @DeleteMapping("/completion")
    ResponseEntity<Answer> notDone(@PathVariable StepId step, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new ResumeStep(step));
    }

    @PostMapping("/abandonment")
    ResponseEntity<Answer> drop(@PathVariable StepId step, @RequestBody Abandonment body, ChangeRequest request) {
        return change(request, body, _ -> new DropStep(step, body.because()));
    }

    @DeleteMapping("/abandonment")
    ResponseEntity<Answer> notDropped(@PathVariable StepId step, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new ResumeStep(step));
    }

    @PostMapping("/resumption")
    ResponseEntity<Answer> resume(
            @PathVariable StepId step,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new ResumeStep(step));
    }

    @PutMapping("/evidence")
    ResponseEntity<Answer> evidence(@PathVariable StepId step, @RequestBody EvidenceForm body, ChangeRequest request) {
        return change(request, body, in -> {
            require(in, body.meetings().or(List.of()), "/meetings/");
            require(in, body.interventions().or(List.of()), "/interventions/");
            var documents = body.documents().or(List.of());
            for (var i = 0; i < documents.size(); i++) {
                var document = documents.get(i).document();
                if (document != null) {
                    recorded(in, document, "/documents/" + i + "/document");
                }
            }
            return new GiveEvidence(step, body.meetings(), body.interventions(), body.documents());
        });
    }

    @PostMapping("/documents")
    ResponseEntity<Answer> addDocument(@PathVariable StepId step, @RequestBody Document body, ChangeRequest request) {
        return change(request, body, in -> new AddDocument(step, link(in, body)));
    }

    /** By its place among the documents of the step, from 0. */
    @DeleteMapping("/documents/{place}")
    ResponseEntity<Answer> removeDocument(@PathVariable StepId step, @PathVariable int place, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RemoveDocument(step, place));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable StepId step,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new WithdrawStep(step, since.reason()));
    }

    @PostMapping("/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable StepId step,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new RestoreStep(step));
    }

    @DeleteMapping("/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable StepId step, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RestoreStep(step));
    }

    /** What is to be done, the result and why it was dropped are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable StepId step,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseStepText(step), changes.context(request, in, since)));
        });
    }

    /** By the title that the document has now. */
    private DocumentLink link(NetworkId in, Document body) {
        var document = body.document();
        var title = document == null
                ? body.title()
                : recorded(in, document, "/document").profile().title();
        Check.of().line("/title", title).done();
        return new DocumentLink(Objects.requireNonNull(title), body.url(), document);
    }

    private DocumentState recorded(NetworkId in, DocumentId id, String pointer) {
        var document = documents.latest(id, DocumentEvent.class, DocumentState::evolve);
        if (document == null || !document.network().equals(in) || document.withdrawn()) {
            throw RuleBroken.at(pointer, "step.document-unknown");
        }
        return document;
    }

    private void require(NetworkId in, List<? extends Record> records, String pointer) {
        for (var i = 0; i < records.size(); i++) {
            if (beginnings.of(in, records.get(i)).isEmpty()) {
                throw RuleBroken.at(pointer + i, "step.evidence-unknown");
            }
        }
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, StepCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
