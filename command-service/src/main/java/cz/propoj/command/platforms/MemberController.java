package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.time.LocalDate;
import java.util.List;
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

/** Who takes part in a platform, and which platforms are its sub-groups. */
@RestController
@RequestMapping("/api/networks/{network}/platforms/{platform}")
class MemberController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;

    MemberController(ChangeRequests changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Member(
            @Nullable ActorId actor,
            @Nullable String role,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record RoleOfMember(
            Sent<String> role,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Composition(
            Sent<List<Membership>> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping("/members")
    ResponseEntity<Answer> admit(@PathVariable PlatformId platform, @RequestBody Member body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            Check.of().there("/actor", body.actor()).done();
            var actor = Objects.requireNonNull(body.actor());
            records.requireActor(in, actor, "/actor");
            var command = new AdmitMember(platform, actor, body.role());
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(actor);
        });
    }

    /** The whole composition in one request; null and an empty one let everybody go. */
    @PutMapping("/members")
    ResponseEntity<Answer> compose(
            @PathVariable PlatformId platform, @RequestBody Composition body, ChangeRequest request) {
        return change(request, body, in -> {
            requireMembers(records, in, body.members().orNull());
            return new ComposePlatform(platform, body.members());
        });
    }

    @PutMapping("/members/{actor}")
    ResponseEntity<Answer> changeRole(
            @PathVariable PlatformId platform,
            @PathVariable ActorId actor,
            @RequestBody RoleOfMember body,
            ChangeRequest request) {
        return change(request, body, _ -> new ChangeMemberRole(platform, actor, body.role()));
    }

    @DeleteMapping("/members/{actor}")
    ResponseEntity<Answer> release(
            @PathVariable PlatformId platform, @PathVariable ActorId actor, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new ReleaseMember(platform, actor));
    }

    @PutMapping("/subgroups/{subgroup}")
    ResponseEntity<Answer> attach(
            @PathVariable PlatformId platform, @PathVariable PlatformId subgroup, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, in -> {
            records.requirePlatform(in, subgroup, "/subgroup");
            return new AttachSubgroup(platform, subgroup);
        });
    }

    @DeleteMapping("/subgroups/{subgroup}")
    ResponseEntity<Answer> detach(
            @PathVariable PlatformId platform, @PathVariable PlatformId subgroup, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new DetachSubgroup(platform, subgroup));
    }

    /** Refuses members that are no actors of the network. */
    static void requireMembers(KnownRecords records, NetworkId in, @Nullable List<Membership> members) {
        if (members != null) {
            PlatformChecks.members(members).done();
            records.requireActors(in, members.stream().map(Membership::actor).toList(), "/members");
        }
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, PlatformCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
