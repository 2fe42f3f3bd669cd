package cz.propoj.command.practices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.practices.PracticeCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.Sharing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
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

/** Recording practices, how far the network is with them, and sharing them. */
@RestController
@RequestMapping("/api/networks/{network}/practices")
class PracticeController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final PracticeLinks links;

    PracticeController(ChangeRequests changes, CommandSender sender, PracticeLinks links) {
        this.changes = changes;
        this.sender = sender;
        this.links = links;
    }

    /**
     * A practice that is recorded.
     *
     * @param source the shared practice of another network that it is taken over from; left out: it is the network's own
     * @param stage at which it is already; left out: it is proposed
     */
    @JsonDeserialize(using = FlatBody.class)
    record PracticeForm(
            @JsonUnwrapped PracticeProfile profile,
            @Nullable PracticeSource source,
            @Nullable PracticeStage stage,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        @Override
        public String toString() {
            return "PracticeForm";
        }
    }

    /**
     * What is left out stays, null clears; the title can't be cleared.
     *
     * @param members of the practice that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record PracticeAmendment(
            @JsonUnwrapped PracticeProfile profile,
            @JsonIgnore Set<String> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        PracticeAmendment {
            members = Set.copyOf(members);
        }

        @Override
        public String toString() {
            return "PracticeAmendment";
        }
    }

    /**
     * Who may know of a practice from now on.
     *
     * @param withContact whether others may also know whom to ask; left out: they may not
     */
    record SharingForm(
            @Nullable PracticeAudience audience,
            @Nullable Boolean withContact,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> record(@RequestBody PracticeForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var stage = Objects.requireNonNullElse(body.stage(), PracticeStage.PROPOSED);
            Practice.profile(body.profile())
                    .that(stage != PracticeStage.DROPPED, "/stage", "practice.begins-dropped")
                    .done();
            links.require(in, body.profile());
            links.requireShared(in, body.source());
            var id = new PracticeId(changes.newId());
            return Answer.of(sender.send(
                    new RecordPractice(id, in, body.profile(), body.source(), stage),
                    changes.context(request, in, body).expecting(null)));
        });
    }

    @PutMapping("/{practice}")
    ResponseEntity<Answer> amend(
            @PathVariable PracticeId practice, @RequestBody PracticeAmendment body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            links.require(in, body.profile());
            var command = new AmendPractice(practice, new Sent.Given<>(body.profile(), body.members()));
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }

    @PostMapping("/{practice}/trial")
    ResponseEntity<Answer> tryOut(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new TryPractice(practice));
    }

    @DeleteMapping("/{practice}/trial")
    ResponseEntity<Answer> takeBackTrial(@PathVariable PracticeId practice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new TakeBackStage(practice, PracticeStage.TRIED));
    }

    @PostMapping("/{practice}/adoption")
    ResponseEntity<Answer> adopt(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new AdoptPractice(practice));
    }

    @DeleteMapping("/{practice}/adoption")
    ResponseEntity<Answer> takeBackAdoption(@PathVariable PracticeId practice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new TakeBackStage(practice, PracticeStage.ADOPTED));
    }

    /** Why has to be said. */
    @PostMapping("/{practice}/dropping")
    ResponseEntity<Answer> drop(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, new DropPractice(practice, since.reason()));
    }

    @DeleteMapping("/{practice}/dropping")
    ResponseEntity<Answer> takeBackDropping(@PathVariable PracticeId practice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new TakeBackStage(practice, PracticeStage.DROPPED));
    }

    @PostMapping("/{practice}/reopening")
    ResponseEntity<Answer> reopen(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new TakeBackStage(practice, PracticeStage.DROPPED));
    }

    @PostMapping("/{practice}/sharing")
    ResponseEntity<Answer> share(
            @PathVariable PracticeId practice, @RequestBody SharingForm body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            var audience = body.audience();
            Check.of().there("/audience", audience).done();
            var sharing = new Sharing(
                    Objects.requireNonNull(audience),
                    audience != PracticeAudience.NETWORK && Boolean.TRUE.equals(body.withContact()));
            return Answer.of(sender.send(new SharePractice(practice, sharing), changes.context(request, in, body)));
        });
    }

    /** It is for the own network only again. */
    @DeleteMapping("/{practice}/sharing")
    ResponseEntity<Answer> unshare(@PathVariable PracticeId practice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new SharePractice(practice, Sharing.NONE));
    }

    @PostMapping("/{practice}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, new WithdrawPractice(practice, since.reason()));
    }

    @PostMapping("/{practice}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), new RestorePractice(practice));
    }

    @DeleteMapping("/{practice}/withdrawal")
    ResponseEntity<Answer> restore(@PathVariable PracticeId practice, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, new RestorePractice(practice));
    }

    /** Its texts are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/{practice}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable PracticeId practice,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new ErasePracticeText(practice), changes.context(request, in, since)));
        });
    }

    private ResponseEntity<Answer> change(ChangeRequest request, EffectiveDated body, PracticeCommand command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command, changes.context(request, in, body)));
        });
    }
}
