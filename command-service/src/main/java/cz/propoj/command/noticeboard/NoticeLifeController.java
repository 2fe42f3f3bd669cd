package cz.propoj.command.noticeboard;

import cz.propoj.command.noticeboard.NoticeCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
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

/** How long a notice stands on the board, and its end. */
@RestController
@RequestMapping("/api/networks/{network}/notices")
class NoticeLifeController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    NoticeLifeController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Longer(
            @Nullable LocalDate until,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PutMapping("/{notice}/validity")
    ResponseEntity<Answer> extend(@PathVariable NoticeId notice, @RequestBody Longer body, ChangeRequest request) {
        return change(request, body, whose -> {
            Check.of().there("/until", body.until()).done();
            return new ExtendNotice(notice, Objects.requireNonNull(body.until()), whose);
        });
    }

    @PostMapping("/{notice}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable NoticeId notice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), whose -> new WithdrawNotice(notice, whose));
    }

    @PostMapping("/{notice}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable NoticeId notice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), whose -> new RestoreNotice(notice, whose));
    }

    @DeleteMapping("/{notice}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable NoticeId notice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, whose -> new RestoreNotice(notice, whose));
    }

    /** The wording is forgotten for good, on the request of somebody named in it. */
    @PostMapping("/{notice}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable NoticeId notice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = NoticeController.postedIn(changes, request);
            return Answer.of(sender.send(
                    VaultText.toErase(notice.value()),
                    _ -> new EraseNotice(notice, NoticeController.whose(request, in)),
                    changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<Whose, NoticeCommand> command) {
        return changes.change(request, body, () -> {
            var in = NoticeController.postedIn(changes, request);
            return Answer.of(sender.send(
                    command.apply(NoticeController.whose(request, in)), changes.context(request, in, body)));
        });
    }
}
