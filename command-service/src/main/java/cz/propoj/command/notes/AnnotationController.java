package cz.propoj.command.notes;

import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Annotations of a need: a note, and its place in the need. */
@RestController
@RequestMapping("/api/networks/{network}/needs/{need}/annotations")
class AnnotationController {
    private final ChangeRequests changes;
    private final NewNotes notes;

    AnnotationController(ChangeRequests changes, NewNotes notes) {
        this.changes = changes;
        this.notes = notes;
    }

    record Annotation(
            @Nullable FormId form,
            @Nullable ActivityId activity,
            @Nullable NoteKind kind,
            @Nullable Visibility visibility,
            @Nullable String text,
            @Nullable NoteClassification classification,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        NewNotes.Wanted wanted() {
            return new NewNotes.Wanted(kind, visibility, text, classification);
        }

        @Override
        public String toString() {
            return "Annotation";
        }
    }

    @PostMapping
    ResponseEntity<Answer> annotate(@PathVariable NeedId need, @RequestBody Annotation body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.workedIn(request);
            var note = new NoteId(changes.newId());
            var accepted = notes.annotate(
                    note,
                    in,
                    new Subject(SubjectKind.NEED, need.toString()),
                    body.form(),
                    body.activity(),
                    body.wanted(),
                    changes.context(request, in, body));
            return Answer.of(accepted.getLast()).about(note);
        });
    }
}
