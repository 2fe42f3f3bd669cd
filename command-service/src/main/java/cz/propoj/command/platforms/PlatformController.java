package cz.propoj.command.platforms;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.time.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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
     * The whole form. Of a platform that is there what is left out stays, also of a group, and null clears it; a new one has
     * nothing of what is left out.
     *
     * @param members composition: who is not in it leaves
     * @param subgroups of a new platform they may be platforms of the network as well
     * @param parent of which the new platform is to be a sub-group; read when a platform is founded
     */
    record PlatformForm(
            Sent<PlatformIdentity> standing,
            Sent<Charter> charter,
            Sent<String> evaluation,
            Sent<List<Membership>> members,
            Sent<List<PlatformId>> subgroups,
            @Nullable PlatformId parent,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        PlatformIdentity givenStanding() {
            Check.of().there("/standing", standing.orNull()).done();
            return Objects.requireNonNull(standing.orNull());
        }

        Charter givenCharter() {
            return charter.or(Charter.NONE);
        }

        @Override
        public String toString() {
            return "PlatformForm";
        }
    }

    record Evaluation(
            Sent<String> evaluation,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Evaluation";
        }
    }

    /** What is left out stays, null clears; without a recurrence nothing is planned. */
    record Plan(
            Sent<Recurrence> recurrence,
            Sent<LocalDate> from,
            Sent<LocalDate> until,
            Sent<LocalTime> at,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> found(@RequestBody PlatformForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var platform = new PlatformId(changes.newId());
            var context = changes.context(request, in, body).expecting(null);
            var charter = coordinated(in, body);
            var standing = body.givenStanding();
            Check.of()
                    .under("/standing", PlatformChecks.standing(standing))
                    .under("/charter", PlatformChecks.charter(charter))
                    .optionalText("/evaluation", body.evaluation().orNull())
                    .under("", PlatformChecks.members(body.members().orNull()))
                    .under(
                            "",
                            PlatformChecks.subgroups(platform, body.subgroups().orNull()))
                    .done();
            known(in, body);
            var commands = new ArrayList<PreparedCommand>();
            if (body.parent() != null) {
                records.requirePlatform(in, body.parent(), "/parent");
                commands.add(PreparedCommand.of(new AttachSubgroup(body.parent(), platform), context));
            }
            var found = new FoundPlatform(
                    platform,
                    in,
                    standing,
                    charter,
                    body.evaluation().orNull(),
                    Copies.of(body.members().orNull()),
                    Copies.of(body.subgroups().orNull()));
            commands.add(PreparedCommand.of(found, context));
            return Answer.of(sender.sendTogether(commands).getLast());
        });
    }

    /** What the body leaves out stays as it is, null clears it. */
    @PutMapping("/{platform}")
    ResponseEntity<Answer> describe(
            @PathVariable PlatformId platform, @RequestBody PlatformForm body, ChangeRequest request) {
        return change(request, body, in -> {
            known(in, body);
            coordinated(in, body);
            return new DescribePlatform(
                    platform, body.standing(), body.charter(), body.evaluation(), body.members(), body.subgroups());
        });
    }

    /** Alone, because a platform is often evaluated when it has ended. */
    @PutMapping("/{platform}/evaluation")
    ResponseEntity<Answer> evaluate(
            @PathVariable PlatformId platform, @RequestBody Evaluation body, ChangeRequest request) {
        return change(request, body, _ -> new EvaluateEffectiveness(platform, body.evaluation()));
    }

    /** When it means to meet, such as every second Tuesday of a month at 15:00. */
    @PutMapping("/{platform}/meeting-plan")
    ResponseEntity<Answer> plan(@PathVariable PlatformId platform, @RequestBody Plan body, ChangeRequest request) {
        return change(
                request,
                body,
                _ -> new PlanMeetings(platform, body.recurrence(), body.from(), body.until(), body.at()));
    }

    @DeleteMapping("/{platform}/meeting-plan")
    ResponseEntity<Answer> endPlan(@PathVariable PlatformId platform, ChangeRequest request) {
        return change(
                request,
                EffectiveDated.Only.NOTHING,
                _ -> new PlanMeetings(platform, Sent.cleared(), Sent.leftOut(), Sent.leftOut(), Sent.leftOut()));
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

    private void known(NetworkId in, PlatformForm body) {
        MemberController.requireMembers(records, in, body.members().orNull());
        body.subgroups().or(List.of()).forEach(subgroup -> records.requirePlatform(in, subgroup, "/subgroups"));
    }

    private Charter coordinated(NetworkId in, PlatformForm body) {
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
