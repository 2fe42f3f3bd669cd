package cz.propoj.command.noticeboard;

import cz.propoj.command.noticeboard.NoticeCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Confidence;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.noticeboard.NoticeId;
import java.time.LocalDate;
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
import reactor.core.publisher.Mono;

/** How long a notice stands on the board, and its end. */
@RestController
@RequestMapping("/api/networks/{network}/notices")
class NoticeLifeController {
    private final Changes changes;
    private final CommandSender sender;

    NoticeLifeController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Longer(
            @Nullable LocalDate until,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    @PutMapping("/{notice}/validity")
    Mono<ResponseEntity<Answer>> extend(
            @PathVariable String network, @PathVariable NoticeId notice, @RequestBody Longer body, Change change) {
        return change(network, change, body, whose -> {
            Check.of().there("/until", body.until()).done();
            return new ExtendNotice(notice, Objects.requireNonNull(body.until()), whose);
        });
    }

    @PostMapping("/{notice}/withdrawal")
    Mono<ResponseEntity<Answer>> withdraw(
            @PathVariable String network,
            @PathVariable NoticeId notice,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return change(network, change, Since.Only.orNothing(body), whose -> new WithdrawNotice(notice, whose));
    }

    @DeleteMapping("/{notice}/withdrawal")
    Mono<ResponseEntity<Answer>> restore(@PathVariable String network, @PathVariable NoticeId notice, Change change) {
        return change(network, change, Since.Only.NOTHING, whose -> new RestoreNotice(notice, whose));
    }

    /** The wording is forgotten for good, on the request of somebody named in it. */
    @PostMapping("/{notice}/erasure")
    Mono<ResponseEntity<Answer>> erase(
            @PathVariable String network,
            @PathVariable NoticeId notice,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        var since = Since.Only.orNothing(body);
        return changes.simply(change, since, () -> {
            var in = NoticeController.postedIn(changes, change, network);
            return Answer.of(sender.send(
                    Confidence.toErase(notice.value()),
                    _ -> new EraseNotice(notice, NoticeController.whose(change, in)),
                    changes.context(change, in, since)));
        });
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<Whose, NoticeCommand> wish) {
        return changes.change(change, body, () -> {
            var in = NoticeController.postedIn(changes, change, network);
            return Answer.of(
                    sender.send(wish.apply(NoticeController.whose(change, in)), changes.context(change, in, body)));
        });
    }
}
