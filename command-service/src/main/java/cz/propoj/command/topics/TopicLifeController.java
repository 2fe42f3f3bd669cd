package cz.propoj.command.topics;

import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.topics.TopicCommand.*;
import cz.propoj.contract.topics.TopicId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a network has come with a topic, and its end. */
@RestController
@RequestMapping("/api/networks/{network}/topics/{topic}")
class TopicLifeController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    TopicLifeController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Closing(
            @Nullable String result,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Closing";
        }
    }

    @PostMapping("/choice")
    ResponseEntity<Answer> choose(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new ChooseTopic(topic));
    }

    @DeleteMapping("/choice")
    ResponseEntity<Answer> setAside(@PathVariable TopicId topic, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new SetTopicAside(topic));
    }

    @PostMapping("/beginning")
    ResponseEntity<Answer> begin(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new BeginTopic(topic));
    }

    @DeleteMapping("/beginning")
    ResponseEntity<Answer> notBegun(@PathVariable TopicId topic, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new ChooseTopic(topic));
    }

    @PostMapping("/closing")
    ResponseEntity<Answer> close(@PathVariable TopicId topic, @RequestBody Closing body, ChangeRequest request) {
        return change(request, body, new CloseTopic(topic, body.result()));
    }

    @DeleteMapping("/closing")
    ResponseEntity<Answer> reopen(@PathVariable TopicId topic, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new ReopenTopic(topic));
    }

    @PostMapping("/reopening")
    ResponseEntity<Answer> reopenSince(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new ReopenTopic(topic));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, new WithdrawTopic(topic, since.reason()));
    }

    @PostMapping("/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new RestoreTopic(topic));
    }

    @DeleteMapping("/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable TopicId topic, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new RestoreTopic(topic));
    }

    /** Why, who answers for it, result and goals are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable TopicId topic,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseTopicText(topic), changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, TopicCommand command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }
}
