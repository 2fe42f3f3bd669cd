package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Founding platforms and describing them. */
@RestController
@RequestMapping("/api/networks/{network}/platforms")
class PlatformController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;

    PlatformController(ChangeRequests changes, CommandSender sender, KnownRecords records) {
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /**
     * The whole form.
     *
     * @param members composition; not given: stays as it is
     * @param subgroups not given: stay as they are
     * @param parent of which the new platform is to be a sub-group; read when a platform is founded
     */
    record Form(
            @Nullable PlatformIdentity standing,
            @Nullable Charter charter,
            @Nullable String evaluation,
            @Nullable List<Membership> members,
            @Nullable List<PlatformId> subgroups,
            @Nullable PlatformId parent,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        PlatformIdentity givenStanding() {
            Check.of().there("/standing", standing).done();
            return Objects.requireNonNull(standing);
        }

        Charter givenCharter() {
            return Objects.requireNonNullElse(charter, Charter.NONE);
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    record Evaluation(
            @Nullable String evaluation,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Evaluation";
        }
    }

    @PostMapping
    ResponseEntity<Answer> found(@RequestBody Form body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var platform = new PlatformId(changes.newId());
            var context = changes.context(request, in, body).expecting(null);
            var charter = coordinated(in, body);
            var standing = body.givenStanding();
            Check.of()
                    .under("/standing", PlatformChecks.standing(standing))
                    .under("/charter", PlatformChecks.charter(charter))
                    .optionalText("/evaluation", body.evaluation())
                    .under("", PlatformChecks.members(body.members()))
                    .done();
            known(in, body);
            var commands = new ArrayList<PreparedCommand>();
            if (body.parent() != null) {
                records.requirePlatform(in, body.parent(), "/parent");
                commands.add(PreparedCommand.of(new AttachSubgroup(body.parent(), platform), context));
            }
            var found =
                    new FoundPlatform(platform, in, standing, charter, body.evaluation(), Copies.of(body.members()));
            commands.add(PreparedCommand.of(found, context));
            return Answer.of(sender.sendTogether(commands).getLast());
        });
    }

    @PutMapping("/{platform}")
    ResponseEntity<Answer> describe(@PathVariable PlatformId platform, @RequestBody Form body, ChangeRequest request) {
        return change(request, body, in -> {
            known(in, body);
            return new DescribePlatform(
                    platform,
                    body.givenStanding(),
                    coordinated(in, body),
                    body.evaluation(),
                    body.members(),
                    body.subgroups());
        });
    }

    /** Alone, because a platform is often evaluated when it has ended. */
    @PutMapping("/{platform}/evaluation")
    ResponseEntity<Answer> evaluate(
            @PathVariable PlatformId platform, @RequestBody Evaluation body, ChangeRequest request) {
        return change(request, body, _ -> new EvaluateEffectiveness(platform, body.evaluation()));
    }

    /** Goals, outputs and evaluation are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/{platform}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable PlatformId platform,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new ErasePlatformText(platform), changes.context(request, in, since)));
        });
    }

    private void known(NetworkId in, Form body) {
        MemberController.requireMembers(records, in, body.members());
        if (body.subgroups() != null) {
            body.subgroups().forEach(subgroup -> records.requirePlatform(in, subgroup, "/subgroups"));
        }
    }

    private Charter coordinated(NetworkId in, Form body) {
        var charter = body.givenCharter();
        records.requireActors(in, charter.coordinators(), "/charter/coordinators");
        return charter;
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, PlatformCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
