package cz.propoj.command.interventions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.interventions.InterventionCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredBeginnings;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.needs.NeedEvent.NeedIdentified;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.steps.StepId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

/** Recording interventions, amending and withdrawing them; their aims go to the vault. */
@RestController
@RequestMapping("/api/networks/{network}/interventions")
class InterventionController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final EventStore store;
    private final StoredBeginnings beginnings;

    InterventionController(
            ChangeRequests changes,
            CommandSender sender,
            KnownRecords records,
            EventStore store,
            StoredBeginnings beginnings) {
        this.beginnings = beginnings;
        this.changes = changes;
        this.sender = sender;
        this.records = records;
        this.store = store;
    }

    /**
     * An intervention that is recorded.
     *
     * @param step that was done and whose effect is to be followed
     */
    @JsonDeserialize(using = FlatBody.class)
    record InterventionForm(
            @JsonUnwrapped Undertaking undertaking,
            @Nullable String aim,
            @Nullable StepId step,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "InterventionForm";
        }
    }

    /**
     * What is left out stays, null clears; the kind, the first day and the aim can't be cleared.
     *
     * @param members of the undertaking that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record InterventionAmendment(
            @JsonUnwrapped Undertaking undertaking,
            @JsonIgnore Set<String> members,
            Sent<String> aim,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        InterventionAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "InterventionAmendment";
        }
    }

    @PostMapping
    ResponseEntity<Answer> record(@RequestBody InterventionForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var undertaking = body.undertaking();
            Intervention.undertaking(undertaking).text("/aim", body.aim()).done();
            requireLinked(in, undertaking);
            if (body.step() != null && beginnings.of(in, body.step()).isEmpty()) {
                throw RuleBroken.at("/step", "step.unknown");
            }
            var id = new InterventionId(changes.newId());
            return Answer.of(sender.send(
                    aim(id, body.aim()),
                    confided -> new RecordIntervention(id, in, undertaking, confided.version(), body.step()),
                    changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{intervention}")
    ResponseEntity<Answer> amend(
            @PathVariable InterventionId intervention, @RequestBody InterventionAmendment body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            requireLinked(in, body.undertaking());
            var undertaking = new Sent.Given<>(body.undertaking(), body.members());
            var context = changes.context(request, in, body);
            if (body.aim().isLeftOut()) {
                return Answer.of(sender.send(new AmendIntervention(intervention, undertaking, 0), context));
            }
            Check.of().text("/aim", body.aim().orNull()).done();
            return Answer.of(sender.send(
                    aim(intervention, body.aim().orNull()),
                    confided -> new AmendIntervention(intervention, undertaking, confided.version()),
                    context));
        });
    }

    @PostMapping("/{intervention}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable InterventionId intervention,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new WithdrawIntervention(intervention, since.reason()));
    }

    @PostMapping("/{intervention}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable InterventionId intervention,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new RestoreIntervention(intervention));
    }

    @DeleteMapping("/{intervention}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable InterventionId intervention, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RestoreIntervention(intervention));
    }

    /** The aim is forgotten for good, as somebody named in it has asked. */
    @PostMapping("/{intervention}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable InterventionId intervention,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(
                    VaultText.toErase(intervention.value()),
                    _ -> new EraseAim(intervention),
                    changes.context(request, in, since)));
        });
    }

    private static VaultText aim(InterventionId id, @Nullable String aim) {
        return VaultText.of(id.value(), Map.of(InterventionEvent.AIM_IN_VAULT, Objects.requireNonNull(aim)));
    }

    private void requireLinked(NetworkId in, Undertaking wanted) {
        records.requireActors(in, wanted.actors(), "/actors");
        for (var i = 0; i < wanted.platforms().size(); i++) {
            records.requirePlatform(in, wanted.platforms().get(i), "/platforms/" + i);
        }
        for (var i = 0; i < wanted.needs().size(); i++) {
            requireNeed(in, wanted.needs().get(i), "/needs/" + i);
        }
    }

    private void requireNeed(NetworkId in, NeedId need, String pointer) {
        var events = store.readEvents(need.toString());
        if (!events.hasNext()
                || !(events.next().getPayload() instanceof NeedIdentified e)
                || !e.network().equals(in)) {
            throw RuleBroken.at(pointer, "need.unknown");
        }
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, InterventionCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
