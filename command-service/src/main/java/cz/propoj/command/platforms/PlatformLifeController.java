package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.runtime.Since;
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
import reactor.core.publisher.Mono;

/** The life cycle of platforms. Each step back has a way with a day and a reason (POST) and one without (DELETE). */
@RestController
@RequestMapping("/api/networks/{network}/platforms/{platform}")
class PlatformLifeController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords records;

    PlatformLifeController(Changes changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Dissolution(
            @Nullable LocalDate on,
            @Nullable PlatformId replacedBy,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    @PostMapping("/suspension")
    Mono<ResponseEntity<Answer>> suspend(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return change(network, change, since, new SuspendPlatform(platform, since.reason()));
    }

    @PostMapping("/resumption")
    Mono<ResponseEntity<Answer>> resumeSince(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return change(network, change, Since.Only.orNothing(body), new ResumePlatform(platform));
    }

    @DeleteMapping("/suspension")
    Mono<ResponseEntity<Answer>> resume(
            @PathVariable String network, @PathVariable PlatformId platform, Change change) {
        return change(network, change, Since.Only.NOTHING, new ResumePlatform(platform));
    }

    /**
     * The day of the end has to be said in one of the two. What ended in June is gone since June, also when it is written
     * down in November. Of a platform whose record does not go back so far somebody has to say since when it is to be gone:
     * the map would show it after its end.
     */
    @PostMapping("/dissolution")
    Mono<ResponseEntity<Answer>> dissolve(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody Dissolution body,
            Change change) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            var on = body.on() == null ? body.effectiveOn() : body.on();
            Check.of().there("/on", on).date("/on", on).done();
            if (body.replacedBy() != null) {
                records.requirePlatform(in, body.replacedBy(), "/replacedBy");
            }
            var wish = new DissolvePlatform(platform, Objects.requireNonNull(on), body.reason(), body.replacedBy());
            var context = changes.context(change, in, body);
            try {
                return Answer.of(sender.send(wish, body.effectiveOn() == null ? context.on(on) : context));
            } catch (RuleBroken e) {
                throw body.effectiveOn() == null ? beforeRecord(e) : e;
            }
        });
    }

    @PostMapping("/reopening")
    Mono<ResponseEntity<Answer>> reopenSince(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return change(network, change, Since.Only.orNothing(body), new ReopenPlatform(platform));
    }

    @DeleteMapping("/dissolution")
    Mono<ResponseEntity<Answer>> reopen(
            @PathVariable String network, @PathVariable PlatformId platform, Change change) {
        return change(network, change, Since.Only.NOTHING, new ReopenPlatform(platform));
    }

    private static RuleBroken beforeRecord(RuleBroken broken) {
        return broken.breaches().stream()
                .filter(breach -> breach.code().equals("before-beginning"))
                .findFirst()
                .map(breach -> RuleBroken.at(
                        "/on", "platform.ends-before-record", breach.args().toArray()))
                .orElse(broken);
    }

    private Mono<ResponseEntity<Answer>> change(String network, Change change, Since body, PlatformCommand wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish, changes.context(change, in, body)));
        });
    }
}
