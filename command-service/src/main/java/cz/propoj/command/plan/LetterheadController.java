package cz.propoj.command.plan;

import cz.propoj.command.plan.LetterheadCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.LetterheadId;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The letterhead onto which the plan is written. */
@RestController
@RequestMapping("/api/networks/{network}/plan/letterhead")
class LetterheadController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    LetterheadController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /**
     * A Word file.
     *
     * @param content of it in Base64
     */
    record LetterheadFile(
            @Nullable String file,
            @Nullable String content,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "LetterheadFile";
        }
    }

    /** Who is second wins: nothing of the first is mixed in, and history keeps it. */
    @PostMapping
    ResponseEntity<Answer> replace(@RequestBody LetterheadFile body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            var content = body.content() == null ? "" : body.content();
            var bytes = decoded(content);
            LetterheadCheck.require(bytes);
            var replacement = new ReplaceLetterhead(LetterheadId.of(in), in, bytes.length, body.file(), content);
            return Answer.of(sender.send(replacement, changes.context(request, in, body)));
        });
    }

    /** The plan is written onto the standard letterhead again. */
    @PostMapping("/removal")
    ResponseEntity<Answer> remove(
            @RequestBody(required = false) EffectiveDated.@Nullable Only body, ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> sent(request, since, RemoveLetterhead::new));
    }

    /** Every file there was is forgotten for good, as somebody named in it has asked. */
    @PostMapping("/erasure")
    ResponseEntity<Answer> erase(
            @RequestBody(required = false) EffectiveDated.@Nullable Only body, ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> sent(request, since, EraseLetterhead::new));
    }

    private Answer sent(ChangeRequest request, EffectiveDated body, Function<LetterheadId, LetterheadCommand> command) {
        NetworkId in = changes.editable(request);
        return Answer.of(sender.send(command.apply(LetterheadId.of(in)), changes.context(request, in, body)));
    }

    /** What is no Base64 is no file either. */
    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
