package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.platforms.PlatformId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life cycle of platforms. Each step back has a way with a day and a reason (POST) and one without (DELETE). */
@RestController
@RequestMapping("/api/networks/{network}/platforms/{platform}")
class PlatformLifeController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;

    PlatformLifeController(ChangeRequests changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Dissolution(
            @Nullable LocalDate on,
            @Nullable PlatformId replacedBy,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping("/suspension")
    ResponseEntity<Answer> suspend(
            @PathVariable PlatformId platform,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, new SuspendPlatform(platform, since.reason()));
    }

    @PostMapping("/resumption")
    ResponseEntity<Answer> resumeSince(
            @PathVariable PlatformId platform,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new ResumePlatform(platform));
    }

    @DeleteMapping("/suspension")
    ResponseEntity<Answer> resume(@PathVariable PlatformId platform, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new ResumePlatform(platform));
    }

    /**
     * The day of the end has to be said in one of the two. What ended in June is gone since June, also when it is written
     * down in November. Of a platform whose record does not go back so far somebody has to say since when it is to be gone:
     * the map would show it after its end.
     */
    @PostMapping("/dissolution")
    ResponseEntity<Answer> dissolve(
            @PathVariable PlatformId platform, @RequestBody Dissolution body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            var on = body.on() == null ? body.effectiveOn() : body.on();
            Check.of().there("/on", on).date("/on", on).done();
            if (body.replacedBy() != null) {
                records.requirePlatform(in, body.replacedBy(), "/replacedBy");
            }
            var command = new DissolvePlatform(platform, Objects.requireNonNull(on), body.reason(), body.replacedBy());
            var context = changes.context(request, in, body);
            try {
                return Answer.of(sender.send(command, body.effectiveOn() == null ? context.on(on) : context));
            } catch (RuleBroken e) {
                throw body.effectiveOn() == null ? beforeRecord(e) : e;
            }
        });
    }

    @PostMapping({"/reinstatement", "/reopening"})
    ResponseEntity<Answer> reopenSince(
            @PathVariable PlatformId platform,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new ReopenPlatform(platform));
    }

    @DeleteMapping("/dissolution")
    ResponseEntity<Answer> reopen(@PathVariable PlatformId platform, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new ReopenPlatform(platform));
    }

    private static RuleBroken beforeRecord(RuleBroken broken) {
        return broken.breaches().stream()
                .filter(breach -> breach.code().equals("before-beginning"))
                .findFirst()
                .map(breach -> RuleBroken.at(
                        "/on", "platform.ends-before-record", breach.args().toArray()))
                .orElse(broken);
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, PlatformCommand command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }
}
