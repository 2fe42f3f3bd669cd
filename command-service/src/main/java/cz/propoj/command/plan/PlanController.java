package cz.propoj.command.plan;

import cz.propoj.command.plan.PlanCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing the chapters of the plan. A chapter that nobody wrote yet has the version 0. */
@RestController
@RequestMapping("/api/networks/{network}/plan/chapters/{chapter}")
class PlanController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    PlanController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /** What a chapter is to say; null: as it is worded for everybody. */
    record ChapterText(
            Sent<String> text,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "ChapterText";
        }
    }

    @PutMapping
    ResponseEntity<Answer> write(@PathVariable String chapter, @RequestBody ChapterText body, ChangeRequest request) {
        return change(
                request, body, chapter, (in, part) -> new WriteChapter(ChapterId.of(in, part), in, part, body.text()));
    }

    /** It is worded as for everybody again. */
    @PostMapping("/reset")
    ResponseEntity<Answer> reset(
            @PathVariable String chapter,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(
                request,
                EffectiveDated.Only.orNothing(body),
                chapter,
                (in, part) -> new ResetChapter(ChapterId.of(in, part), in, part));
    }

    /** Whatever it said is forgotten for good, as somebody named in it has asked. */
    @PostMapping("/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable String chapter,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            var erasure = new EraseChapterText(ChapterId.of(in, part(chapter)));
            return Answer.of(sender.send(erasure, changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request,
            EffectiveDated body,
            String chapter,
            BiFunction<NetworkId, Chapter, PlanCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in, part(chapter)), changes.context(request, in, body)));
        });
    }

    private static Chapter part(String address) {
        return Chapter.at(address).orElseThrow(RecordNotFound::new);
    }
}
