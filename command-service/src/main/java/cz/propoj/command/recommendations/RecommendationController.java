package cz.propoj.command.recommendations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.recommendations.RecommendationCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationId;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
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

/** Recording recommendations, amending them, and writing down what became of them. */
@RestController
@RequestMapping("/api/networks/{network}/recommendations")
class RecommendationController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final TakenNumbers numbers;
    /** So that two requests to this process do not get the same number. */
    private final ReentrantLock numbering = new ReentrantLock();

    RecommendationController(ChangeRequests changes, CommandSender sender, KnownRecords records, TakenNumbers numbers) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
        this.numbers = numbers;
    }

    /**
     * A recommendation that is recorded.
     *
     * @param adopted whether it is in force at once; left out: it is proposed
     */
    @JsonDeserialize(using = FlatBody.class)
    record RecommendationForm(
            @JsonUnwrapped Guidance guidance,
            @Nullable Boolean adopted,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "RecommendationForm";
        }
    }

    /**
     * What is left out stays, null clears; a number that is cleared is given anew.
     *
     * @param members of the guidance that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record RecommendationAmendment(
            @JsonUnwrapped Guidance guidance,
            @JsonIgnore Set<String> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        RecommendationAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "RecommendationAmendment";
        }
    }

    @PostMapping
    ResponseEntity<Answer> record(@RequestBody RecommendationForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var guidance = body.guidance();
            Recommendation.guidance(guidance).done();
            records.requireActors(in, guidance.actors(), "/actors");
            var id = new RecommendationId(changes.newId());
            var context = changes.context(request, in, body).expecting(null);
            var adopted = Boolean.TRUE.equals(body.adopted());
            numbering.lock();
            try {
                var command = new RecordRecommendation(id, in, guidance, adopted, numbers.inUse(in, id));
                return Answer.of(sender.send(command, context));
            } finally {
                numbering.unlock();
            }
        });
    }

    @PutMapping("/{recommendation}")
    ResponseEntity<Answer> amend(
            @PathVariable RecommendationId recommendation,
            @RequestBody RecommendationAmendment body,
            ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            records.requireActors(in, body.guidance().actors(), "/actors");
            var guidance = new Sent.Given<>(body.guidance(), body.members());
            var context = changes.context(request, in, body);
            numbering.lock();
            try {
                var taken = numbers.inUse(in, recommendation);
                return Answer.of(sender.send(new AmendRecommendation(recommendation, guidance, taken), context));
            } finally {
                numbering.unlock();
            }
        });
    }

    @PostMapping("/{recommendation}/adoption")
    ResponseEntity<Answer> adopt(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new AdoptRecommendation(recommendation));
    }

    @DeleteMapping("/{recommendation}/adoption")
    ResponseEntity<Answer> takeBackAdoption(@PathVariable RecommendationId recommendation, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new TakeBackAdoption(recommendation));
    }

    @PostMapping("/{recommendation}/fulfilment")
    ResponseEntity<Answer> fulfil(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new FulfilRecommendation(recommendation));
    }

    @DeleteMapping("/{recommendation}/fulfilment")
    ResponseEntity<Answer> takeBackFulfilment(@PathVariable RecommendationId recommendation, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new ReopenRecommendation(recommendation));
    }

    /** Why has to be said. */
    @PostMapping("/{recommendation}/dropping")
    ResponseEntity<Answer> drop(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new DropRecommendation(recommendation, since.reason()));
    }

    @DeleteMapping("/{recommendation}/dropping")
    ResponseEntity<Answer> takeBackDropping(@PathVariable RecommendationId recommendation, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new ReopenRecommendation(recommendation));
    }

    @PostMapping("/{recommendation}/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new ReopenRecommendation(recommendation));
    }

    @PostMapping("/{recommendation}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new WithdrawRecommendation(recommendation, since.reason()));
    }

    @PostMapping("/{recommendation}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new RestoreRecommendation(recommendation));
    }

    @DeleteMapping("/{recommendation}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable RecommendationId recommendation, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RestoreRecommendation(recommendation));
    }

    /** Practice, findings and points are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/{recommendation}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable RecommendationId recommendation,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(
                    sender.send(new EraseRecommendationText(recommendation), changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, RecommendationCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
