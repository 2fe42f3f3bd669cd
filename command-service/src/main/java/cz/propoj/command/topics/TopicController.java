package cz.propoj.command.topics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.topics.TopicCommand.*;
import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Proposing topics, saying more of them, what led to them, and putting them in order. */
@RestController
@RequestMapping("/api/networks/{network}/topics")
class TopicController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final StoredRecords stored;
    private final ReadableFindings findings;
    private final Clock clock;

    TopicController(
            ChangeRequests changes,
            CommandSender sender,
            KnownRecords records,
            StoredRecords stored,
            ReadableFindings findings,
            Clock clock) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
        this.stored = stored;
        this.findings = findings;
        this.clock = clock;
    }

    /** A topic that is proposed. */
    @JsonDeserialize(using = FlatBody.class)
    record TopicForm(
            @JsonUnwrapped Brief brief,
            @Nullable List<NoteId> findings,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "TopicForm";
        }
    }

    /**
     * What is left out stays, null clears; the title can't be cleared.
     *
     * @param members of the topic that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record TopicAmendment(
            @JsonUnwrapped Brief brief,
            @JsonIgnore Set<String> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        TopicAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "TopicAmendment";
        }
    }

    /**
     * The neighbours between which the topic is to stand.
     *
     * @param after null: it comes first
     * @param before null: it comes last
     */
    record Place(
            @Nullable TopicId after,
            @Nullable TopicId before,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    /** A new one comes after those that were proposed before it. */
    @PostMapping
    ResponseEntity<Answer> propose(@RequestBody TopicForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            TopicChecks.brief(body.brief()).done();
            requireLinked(in, body.brief());
            var notes = Copies.of(body.findings());
            findings.require(in, request.viewer(), notes);
            var topic = new TopicId(changes.newId());
            var rank = BigDecimal.valueOf(clock.millis());
            return Answer.of(sender.send(
                    new ProposeTopic(topic, in, body.brief(), rank, notes),
                    changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{topic}")
    ResponseEntity<Answer> describe(
            @PathVariable TopicId topic, @RequestBody TopicAmendment body, ChangeRequest request) {
        return change(request, body, in -> {
            requireLinked(in, body.brief());
            return new DescribeTopic(topic, new Sent.Given<>(body.brief(), body.members()));
        });
    }

    @PutMapping("/{topic}/place")
    ResponseEntity<Answer> place(@PathVariable TopicId topic, @RequestBody Place body, ChangeRequest request) {
        return change(request, body, in -> {
            if (body.after() == null && body.before() == null) {
                throw RuleBroken.at("/after", "required");
            }
            return new PlaceTopic(topic, rank(in, body.after(), "/after"), rank(in, body.before(), "/before"));
        });
    }

    @PutMapping("/{topic}/findings/{note}")
    ResponseEntity<Answer> link(
            @PathVariable TopicId topic,
            @PathVariable NoteId note,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), in -> {
            findings.require(in, request.viewer(), note);
            return new LinkFinding(topic, note);
        });
    }

    @DeleteMapping("/{topic}/findings/{note}")
    ResponseEntity<Answer> unlink(@PathVariable TopicId topic, @PathVariable NoteId note, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, in -> {
            findings.require(in, request.viewer(), note);
            return new UnlinkFinding(topic, note);
        });
    }

    private @Nullable BigDecimal rank(NetworkId in, @Nullable TopicId neighbour, String pointer) {
        if (neighbour == null) {
            return null;
        }
        var topic = stored.latest(neighbour, TopicEvent.class, TopicState::evolve);
        if (topic == null || !topic.network().equals(in)) {
            throw RuleBroken.at(pointer, "topic.unknown");
        }
        return topic.rank();
    }

    private void requireLinked(NetworkId in, Brief brief) {
        var platform = brief.platform();
        if (platform != null) {
            records.requirePlatform(in, platform, "/platform");
        }
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, TopicCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
