package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.KnownRecords;
import cz.propoj.command.runtime.Since;
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
import reactor.core.publisher.Mono;

/** Who takes part in a platform, and which platforms are its sub-groups. */
@RestController
@RequestMapping("/api/networks/{network}/platforms/{platform}")
class MemberController {
    private final Changes changes;
    private final CommandSender sender;
    private final KnownRecords records;

    MemberController(Changes changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    record Member(
            @Nullable ActorId actor,
            @Nullable String role,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record RoleOfMember(
            @Nullable String role,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record Composition(
            @Nullable List<Membership> members,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    @PostMapping("/members")
    Mono<ResponseEntity<Answer>> admit(
            @PathVariable String network, @PathVariable PlatformId platform, @RequestBody Member body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            Check.of().there("/actor", body.actor()).done();
            var actor = Objects.requireNonNull(body.actor());
            records.requireActor(in, actor, "/actor");
            var wish = new AdmitMember(platform, actor, body.role());
            return Answer.of(sender.send(wish, changes.context(change, in, body)))
                    .about(actor);
        });
    }

    /** The whole composition in one change. */
    @PutMapping("/members")
    Mono<ResponseEntity<Answer>> compose(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @RequestBody Composition body,
            Change change) {
        return change(network, change, body, in -> {
            Check.of().there("/members", body.members()).done();
            requireMembers(records, in, body.members());
            return new ComposePlatform(platform, Objects.requireNonNull(body.members()));
        });
    }

    @PutMapping("/members/{actor}")
    Mono<ResponseEntity<Answer>> changeRole(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @PathVariable ActorId actor,
            @RequestBody RoleOfMember body,
            Change change) {
        return change(network, change, body, _ -> new ChangeMemberRole(platform, actor, body.role()));
    }

    @DeleteMapping("/members/{actor}")
    Mono<ResponseEntity<Answer>> release(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @PathVariable ActorId actor,
            Change change) {
        return change(network, change, Since.Only.NOTHING, _ -> new ReleaseMember(platform, actor));
    }

    @PutMapping("/subgroups/{subgroup}")
    Mono<ResponseEntity<Answer>> attach(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @PathVariable PlatformId subgroup,
            Change change) {
        return change(network, change, Since.Only.NOTHING, in -> {
            records.requirePlatform(in, subgroup, "/subgroup");
            return new AttachSubgroup(platform, subgroup);
        });
    }

    @DeleteMapping("/subgroups/{subgroup}")
    Mono<ResponseEntity<Answer>> detach(
            @PathVariable String network,
            @PathVariable PlatformId platform,
            @PathVariable PlatformId subgroup,
            Change change) {
        return change(network, change, Since.Only.NOTHING, _ -> new DetachSubgroup(platform, subgroup));
    }

    /** Refuses members that are no actors of the network. */
    static void requireMembers(KnownRecords records, NetworkId in, @Nullable List<Membership> members) {
        if (members != null) {
            PlatformChecks.members(members).done();
            records.requireActors(in, members.stream().map(Membership::actor).toList(), "/members");
        }
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<NetworkId, PlatformCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.apply(in), changes.context(change, in, body)));
        });
    }
}
