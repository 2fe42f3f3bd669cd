package cz.propoj.command.noticeboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.noticeboard.NoticeCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.FlatBody;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.noticeboard.NoticeType;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.httpedge.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Posting and changing notices; their wording goes to the vault. */
@RestController
@RequestMapping("/api/networks/{network}/notices")
class NoticeController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final StoredRecords stored;
    private final Vault vault;
    private final Clock clock;

    NoticeController(
            ChangeRequests changes,
            CommandSender sender,
            KnownRecords records,
            StoredRecords stored,
            Vault vault,
            Clock clock) {
        this.stored = stored;
        this.vault = vault;
        this.clock = clock;
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /** A notice that is posted, with the capacity that is reported for its actor as of today. */
    @JsonDeserialize(using = FlatBody.class)
    record NoticeForm(
            @Nullable NoticeKind kind,
            @Nullable Audience audience,
            @Nullable ActorId actor,
            @Nullable Validity validity,
            @JsonUnwrapped Wording wording,
            @Nullable Integer total,
            @Nullable Integer free,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        /** Once both days are known to be there. */
        Validity days() {
            return Objects.requireNonNull(validity);
        }

        /** Nothing of what somebody typed. */
        @Override
        public String toString() {
            return "NoticeForm";
        }
    }

    /**
     * What is left out stays, null clears; place and link alone can be cleared. The actor and the capacity, which a new notice
     * has beside it, change nothing.
     *
     * @param members of the wording that were sent
     */
    @JsonDeserialize(using = FlatBody.class)
    @JsonSerialize(using = FlatBody.Writer.class)
    record NoticeAmendment(
            Sent<NoticeKind> kind,
            Sent<Audience> audience,
            @Nullable ActorId actor,
            Sent<Validity> validity,
            @JsonUnwrapped Wording wording,
            @JsonIgnore Set<String> members,
            @Nullable Integer total,
            @Nullable Integer free,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        NoticeAmendment {
            members = Set.copyOf(members);
        }

        /** The wording as it is to be; null: nothing is said of it. */
        @Nullable
        Wording reworded(@Nullable Wording known) {
            if (members.isEmpty()) {
                return null;
            }
            var told = new Sent.Given<>(wording, members).onto(known);
            Check.of()
                    .under("", AttributeChecks.of(NoticeType.TYPE.group(Wording.class), told))
                    .done();
            return told;
        }

        /** Nothing of what somebody typed. */
        @Override
        public String toString() {
            return "NoticeAmendment";
        }
    }

    /** A capacity goes to the actor, so that it stands in one place; both are stored together. */
    @PostMapping
    ResponseEntity<Answer> post(@RequestBody NoticeForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var actor = body.actor();
            if (actor == null) {
                requireActorOfOwn(request);
            }
            var in = actor == null ? changes.editable(request) : changes.editable(request, actor);
            if (actor != null) {
                records.requireActor(in, actor, "/actor");
            }
            var wording = wording(body);
            var context = changes.context(request, in, body).expecting(null);
            var notice = new NoticeId(changes.newId());
            var commands = new ArrayList<PreparedCommand>();
            if (body.total() != null || body.free() != null) {
                commands.add(PreparedCommand.of(
                        capacity(body, Objects.requireNonNullElse(body.effectiveOn(), today())), context));
            }
            commands.add(PreparedCommand.of(
                    confidence(notice, wording),
                    confided -> new PostNotice(
                            notice,
                            in,
                            Objects.requireNonNull(body.kind()),
                            Objects.requireNonNull(body.audience()),
                            actor,
                            body.days(),
                            confided.version()),
                    context));
            return Answer.of(sender.sendTogether(commands).getLast());
        });
    }

    private static ReportCapacity capacity(NoticeForm body, LocalDate day) {
        Check.of()
                .there("/actor", body.actor())
                .there("/total", body.total())
                .there("/free", body.free())
                .that(body.kind() == NoticeKind.CAPACITY, "/kind", "notice.capacity-elsewhere")
                .done();
        Notice.postable(body.days(), day).done();
        return new ReportCapacity(Objects.requireNonNull(body.actor()), new Capacity(body.total(), body.free(), day));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Meta.ZONE);
    }

    @PutMapping("/{notice}")
    ResponseEntity<Answer> amend(
            @PathVariable NoticeId notice, @RequestBody NoticeAmendment body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = postedIn(changes, request);
            var context = changes.context(request, in, body);
            IntFunction<AmendNotice> command = version ->
                    new AmendNotice(notice, body.kind(), body.audience(), body.validity(), version, whose(request, in));
            var wording = body.reworded(confided(notice));
            return Answer.of(
                    wording == null
                            ? sender.send(command.apply(0), context)
                            : sender.send(
                                    confidence(notice, wording),
                                    confided -> command.apply(confided.version()),
                                    context));
        });
    }

    /** As the log knows it: what a change left that failed is no part of it. Null when it was erased. */
    private @Nullable Wording confided(NoticeId notice) {
        var known = stored.latest(notice, NoticeEvent.class, NoticeState::evolve);
        var versions = vault.allVersions(List.of(notice.value()))
                .getOrDefault(notice.value(), Map.of())
                .get(NoticeEvent.WORDING_IN_VAULT);
        var text = known == null || versions == null ? null : versions.floorEntry(known.version());
        return text == null ? null : Wording.of(text.getValue());
    }

    /** The network, for somebody who may post there; whose the notice is, is seen when it is known. */
    static NetworkId postedIn(ChangeRequests changes, ChangeRequest request) {
        var in = changes.workedIn(request);
        var whose = whose(request, in);
        if (!whose.all() && whose.actors().isEmpty()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        return in;
    }

    /** An actor's people are told that their actor is missing, not that they may not post. */
    private void requireActorOfOwn(ChangeRequest request) {
        var in = changes.workedIn(request);
        var whose = whose(request, in);
        Check.of()
                .that(whose.all() || whose.actors().isEmpty(), "/actor", "required")
                .done();
    }

    static Whose whose(ChangeRequest request, NetworkId in) {
        return new Whose(
                AccessPolicy.mayEdit(request.viewer(), in),
                request.viewer().grants().stream()
                        .filter(grant -> grant.role() == Role.ACTOR && in.equals(grant.network()))
                        .map(Grant::actor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** Everything that is wrong with the form at once. */
    private static Wording wording(NoticeForm body) {
        Check.of()
                .there("/kind", body.kind())
                .there("/audience", body.audience())
                .under("/validity", AttributeChecks.of(NoticeType.TYPE.group(Validity.class), body.validity()))
                .under("", AttributeChecks.of(NoticeType.TYPE.group(Wording.class), body.wording()))
                .done();
        return body.wording();
    }

    private static VaultText confidence(NoticeId notice, Wording wording) {
        return VaultText.of(notice.value(), Map.of(NoticeEvent.WORDING_IN_VAULT, wording.inOneText()));
    }
}
