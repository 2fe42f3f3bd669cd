package cz.propoj.command.notes;

import cz.propoj.command.notes.NoteCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes of whoever works in the network; their texts go to the vault. */
@RestController
@RequestMapping("/api/networks/{network}")
class NoteController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final Subjects subjects;
    private final NewNotes notes;

    NoteController(ChangeRequests changes, CommandSender sender, Subjects subjects, NewNotes notes) {
        this.changes = changes;
        this.sender = sender;
        this.subjects = subjects;
        this.notes = notes;
    }

    /**
     * Of a note that begins.
     *
     * @param form of the need that it is about
     * @param activity of the need that it is about
     */
    record Written(
            @Nullable Subject subject,
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
            return "Written";
        }
    }

    record Reworded(
            Sent<String> text,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Reworded";
        }
    }

    /** What is left out stays as it is; kind, visibility and text can't be cleared, as every note has them. */
    record Revised(
            Sent<NoteKind> kind,
            Sent<Visibility> visibility,
            Sent<String> text,
            Sent<NoteClassification> classification,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "Revised";
        }
    }

    @PostMapping("/notes")
    ResponseEntity<Answer> write(@RequestBody Written body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            Check.of()
                    .there("/subject", body.subject())
                    .there(
                            "/subject/kind",
                            body.subject() == null ? "" : body.subject().kind())
                    .line(
                            "/subject/id",
                            body.subject() == null ? "-" : body.subject().id())
                    .done();
            return write(Objects.requireNonNull(body.subject()), body, request);
        });
    }

    @PostMapping("/actors/{actor}/notes")
    ResponseEntity<Answer> writeOnActor(@PathVariable UUID actor, @RequestBody Written body, ChangeRequest request) {
        return changes.create(
                request, body, () -> write(new Subject(SubjectKind.ACTOR, actor.toString()), body, request));
    }

    @PutMapping("/notes/{note}/text")
    ResponseEntity<Answer> reword(@PathVariable NoteId note, @RequestBody Reworded body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var context = context(body, request);
            return Answer.of(
                    body.text().isLeftOut()
                            ? sender.send(new RefileNote(note, Sent.leftOut(), Sent.leftOut(), Sent.leftOut()), context)
                            : sender.send(
                                    text(note, body.text().orNull()),
                                    confided -> new RewordNote(note, confided.version()),
                                    context));
        });
    }

    @PutMapping("/notes/{note}")
    ResponseEntity<Answer> revise(@PathVariable NoteId note, @RequestBody Revised body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var context = context(body, request);
            return Answer.of(
                    body.text().isLeftOut()
                            ? sender.send(
                                    new RefileNote(note, body.kind(), body.visibility(), body.classification()),
                                    context)
                            : sender.send(
                                    text(note, body.text().orNull()),
                                    confided -> new ReviseNote(
                                            note,
                                            body.kind(),
                                            body.visibility(),
                                            body.classification(),
                                            confided.version()),
                                    context));
        });
    }

    @DeleteMapping("/notes/{note}")
    ResponseEntity<Answer> withdraw(@PathVariable NoteId note, ChangeRequest request) {
        return changes.change(
                request,
                EffectiveDated.Only.NOTHING,
                () -> Answer.of(sender.send(new WithdrawNote(note), context(EffectiveDated.Only.NOTHING, request))));
    }

    /** The text is forgotten for good: by its author, or by a coordinator whom somebody named in it has asked. */
    @PostMapping("/notes/{note}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable NoteId note,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.workedIn(request);
            var onlyOwn = !AccessPolicy.mayEdit(request.viewer(), in);
            return Answer.of(sender.send(
                    VaultText.toErase(note.value()),
                    _ -> new EraseNote(note, onlyOwn),
                    changes.context(request, in, since)));
        });
    }

    private Answer write(Subject subject, Written body, ChangeRequest request) {
        var in = changes.workedIn(request);
        var wanted = body.wanted();
        var isInNeed = body.form() != null || body.activity() != null;
        Check.of()
                .there("/kind", wanted.kind())
                .there("/visibility", wanted.visibility())
                .that(
                        !isInNeed || subject.kind() == SubjectKind.NEED,
                        body.form() != null ? "/form" : "/activity",
                        "note.place")
                .done();
        subjects.require(in, subject, "/subject/id");
        var note = new NoteId(changes.newId());
        var context = changes.context(request, in, body);
        if (!isInNeed) {
            return Answer.of(notes.write(note, in, subject, wanted, context));
        }
        var accepted = notes.annotate(note, in, subject, body.form(), body.activity(), wanted, context);
        return new Answer(
                note.toString(),
                accepted.getFirst().version(),
                accepted.getLast().position(),
                List.of(),
                null);
    }

    private CommandMetadata context(EffectiveDated body, ChangeRequest request) {
        return changes.context(request, changes.workedIn(request), body);
    }

    private static VaultText text(NoteId note, @Nullable String text) {
        Check.of().text("/text", text).done();
        return VaultText.of(note.value(), Map.of(NoteEvent.TEXT_IN_VAULT, Objects.requireNonNull(text)));
    }
}
