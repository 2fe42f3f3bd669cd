package cz.propoj.command.notes;

import cz.propoj.command.needs.NeedCommand.AnnotateNeed;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Annotations of a need: a note, and its place in the need. Two records are changed, so that a note whose place was
 * refused is erased.
 */
@RestController
@RequestMapping("/api/networks/{network}/needs/{need}/annotations")
class AnnotationController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    AnnotationController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Annotation(
            @Nullable FormId form,
            @Nullable ActivityId activity,
            @Nullable NoteKind kind,
            @Nullable Visibility visibility,
            @Nullable String text,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "Annotation";
        }
    }

    @PostMapping
    ResponseEntity<Answer> annotate(@PathVariable NeedId need, @RequestBody Annotation body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.workedIn(request);
            Check.of()
                    .there("/kind", body.kind())
                    .there("/visibility", body.visibility())
                    .text("/text", body.text())
                    .done();
            var kind = Objects.requireNonNull(body.kind());
            var visibility = Objects.requireNonNull(body.visibility());
            var note = new NoteId(changes.newId());
            var context = changes.context(request, in, body).expecting(null);
            var subject = new Subject(SubjectKind.NEED, need.toString());
            var written = PreparedCommand.of(
                    VaultText.of(note.value(), Map.of(NoteEvent.TEXT_IN_VAULT, Objects.requireNonNull(body.text()))),
                    confided -> new WriteNote(note, in, subject, kind, visibility, confided.version()),
                    context);
            var placed = PreparedCommand.of(new AnnotateNeed(need, body.form(), body.activity(), note), context);
            return Answer.of(sender.sendTogether(List.of(written, placed)).getLast())
                    .about(note);
        });
    }
}
