package cz.propoj.command.platforms;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformEvent.*;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One platform of one network: what it is, how it works, who takes part. */
@Aggregate
final class Platform extends HistoryAggregate<PlatformState, PlatformEvent> {
    @AggregateIdentifier
    private PlatformId id;

    Platform() {
        super(PlatformState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundPlatform command, CommandContext asked) {
        var founded = new PlatformFounded(command.platform(), command.network(), command.standing(), command.charter());
        if (begins(founded, command.network(), asked)) {
            Check.of()
                    .under("/standing", PlatformChecks.standing(command.standing()))
                    .under("/charter", PlatformChecks.charter(command.charter()))
                    .optionalText("/evaluation", command.evaluation())
                    .under("", PlatformChecks.members(command.members()))
                    .under("", PlatformChecks.subgroups(command.platform(), command.subgroups()))
                    .done();
            apply(confided(founded, asked));
            if (command.evaluation() != null) {
                evaluate(command.evaluation(), asked);
            }
            var known = known(asked);
            compose(known, command.members());
            divide(known, command.subgroups());
        }
    }

    @CommandHandler
    void handle(DescribePlatform command, CommandContext asked) {
        var known = undissolved(asked);
        var standing = command.standing().onto(known.standing(), known.standing());
        var charter = command.charter().onto(known.charter(), Charter.NONE);
        var evaluation = command.evaluation().onto(known.evaluation());
        Check.of()
                .that(!command.standing().equals(Sent.cleared()), "/standing", "required")
                .under("/standing", PlatformChecks.standing(standing))
                .under("/charter", PlatformChecks.charter(charter))
                .optionalText("/evaluation", evaluation)
                .under("", PlatformChecks.members(command.members().orNull()))
                .under("", PlatformChecks.subgroups(id, command.subgroups().orNull()))
                .done();
        if (!standing.equals(known.standing())) {
            apply(new PlatformReclassified(id, standing));
        }
        if (!charter.equals(known.charter())) {
            apply(confided(new CharterChanged(id, charter), asked));
        }
        if (!Objects.equals(evaluation, known.evaluation())) {
            evaluate(evaluation, asked);
        }
        if (!command.members().isLeftOut()) {
            compose(known, command.members().or(List.of()));
        }
        if (!command.subgroups().isLeftOut()) {
            divide(known, command.subgroups().or(List.of()));
        }
    }

    @CommandHandler
    void handle(ComposePlatform command, CommandContext asked) {
        var known = undissolved(asked);
        PlatformChecks.members(command.members().orNull()).done();
        if (!command.members().isLeftOut()) {
            compose(known, command.members().or(List.of()));
        }
    }

    @CommandHandler
    void handle(ReclassifyPlatform command, CommandContext asked) {
        var known = undissolved(asked);
        PlatformChecks.standing(command.standing()).done();
        if (!command.standing().equals(known.standing())) {
            apply(new PlatformReclassified(id, command.standing()));
        }
    }

    @CommandHandler
    void handle(ChangeCharter command, CommandContext asked) {
        var known = undissolved(asked);
        PlatformChecks.charter(command.charter()).done();
        if (!command.charter().equals(known.charter())) {
            apply(confided(new CharterChanged(id, command.charter()), asked));
        }
    }

    /** A platform is often evaluated when it has ended. */
    @CommandHandler
    void handle(EvaluateEffectiveness command, CommandContext asked) {
        var known = known(asked);
        var evaluation = command.evaluation().onto(known.evaluation());
        Check.of().optionalText("/evaluation", evaluation).done();
        if (!Objects.equals(evaluation, known.evaluation())) {
            evaluate(evaluation, asked);
        }
    }

    /** Also of a platform that is gone. */
    @CommandHandler
    void handle(ErasePlatformText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new PlatformTextErased(id));
        }
    }

    @CommandHandler
    void handle(AdmitMember command, CommandContext asked) {
        var known = undissolved(asked);
        Check.of().optionalLine("/role", command.role()).done();
        if (!known.members().containsKey(command.actor())) {
            apply(new MemberJoined(id, command.actor(), command.role()));
        } else {
            changeRole(known, command.actor(), command.role());
        }
    }

    @CommandHandler
    void handle(ChangeMemberRole command, CommandContext asked) {
        var known = undissolved(asked);
        Check.of().optionalLine("/role", command.role().orNull()).done();
        if (!known.members().containsKey(command.actor())) {
            throw new RecordNotFound();
        }
        if (!command.role().isLeftOut()) {
            changeRole(known, command.actor(), command.role().orNull());
        }
    }

    @CommandHandler
    void handle(ReleaseMember command, CommandContext asked) {
        if (undissolved(asked).members().containsKey(command.actor())) {
            apply(new MemberLeft(id, command.actor()));
        }
    }

    @CommandHandler
    void handle(AttachSubgroup command, CommandContext asked) {
        var known = undissolved(asked);
        if (command.subgroup().equals(id)) {
            throw RuleBroken.at("/subgroup", "platform.own-subgroup");
        }
        if (!known.subgroups().contains(command.subgroup())) {
            apply(new SubgroupAttached(id, command.subgroup()));
        }
    }

    @CommandHandler
    void handle(DetachSubgroup command, CommandContext asked) {
        if (undissolved(asked).subgroups().contains(command.subgroup())) {
            apply(new SubgroupDetached(id, command.subgroup()));
        }
    }

    @CommandHandler
    void handle(SuspendPlatform command, CommandContext asked) {
        var known = undissolved(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (known.isActive()) {
            apply(new PlatformSuspended(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(ResumePlatform command, CommandContext asked) {
        if (!undissolved(asked).isActive()) {
            apply(new PlatformResumed(id));
        }
    }

    @CommandHandler
    void handle(DissolvePlatform command, CommandContext asked) {
        var known = known(asked);
        var foundedOn = known.standing().foundedOn();
        Check.of()
                .date("/on", command.on())
                .that(foundedOn == null || !command.on().isBefore(foundedOn), "/on", "platform.ends-before-beginning")
                .that(!id.equals(command.replacedBy()), "/replacedBy", "platform.replaces-itself")
                .optionalText("/reason", command.reason())
                .done();
        var dissolved =
                command.on().equals(known.dissolvedOn()) && Objects.equals(command.replacedBy(), known.replacedBy());
        if (!dissolved) {
            apply(new PlatformDissolved(id, command.on(), command.reason(), command.replacedBy()));
        }
    }

    @CommandHandler
    void handle(PlanMeetings command, CommandContext asked) {
        var known = undissolved(asked).plan();
        // A recurrence is one whole: another weekday does not leave the months of before.
        var recurrence = command.recurrence().isLeftOut() && known != null
                ? known.recurrence()
                : command.recurrence().orNull();
        if (recurrence == null) {
            if (known != null) {
                apply(new MeetingsPlanned(id, null));
            }
            return;
        }
        var from = command.from().onto(known == null ? asked.day() : known.from());
        var wished = new MeetingPlan(
                recurrence,
                from == null ? asked.day() : from,
                command.until().onto(known == null ? null : known.until()),
                command.at().onto(known == null ? null : known.at()));
        PlatformChecks.plan(wished).done();
        if (!wished.equals(known)) {
            apply(new MeetingsPlanned(id, wished));
        }
    }

    @CommandHandler
    void handle(ReopenPlatform command, CommandContext asked) {
        switch (known(asked).lifeCycle()) {
            case DISSOLVED -> apply(new PlatformReopened(id));
            case ACTIVE, SUSPENDED -> {}
        }
    }

    @CommandHandler
    void handle(UndoPlatform command, CommandContext asked) {
        known(asked);
        apply(new PlatformDissolved(id, asked.day(), null, null));
    }

    @EventSourcingHandler
    void on(PlatformEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.platform();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(PlatformState state) {
        return state.network();
    }

    private void evaluate(@Nullable String evaluation, CommandContext asked) {
        apply(confided(new EffectivenessEvaluated(id, evaluation), asked));
    }

    private void compose(PlatformState known, List<Membership> members) {
        var wanted = members.stream().map(Membership::actor).collect(Collectors.toSet());
        known.members().keySet().stream()
                .filter(actor -> !wanted.contains(actor))
                .forEach(actor -> apply(new MemberLeft(id, actor)));
        for (var member : members) {
            if (known.members().containsKey(member.actor())) {
                changeRole(known, member.actor(), member.role());
            } else {
                apply(new MemberJoined(id, member.actor(), member.role()));
            }
        }
    }

    private void divide(PlatformState known, List<PlatformId> subgroups) {
        known.subgroups().stream()
                .filter(one -> !subgroups.contains(one))
                .forEach(one -> apply(new SubgroupDetached(id, one)));
        subgroups.stream()
                .filter(one -> !known.subgroups().contains(one))
                .forEach(one -> apply(new SubgroupAttached(id, one)));
    }

    private void changeRole(PlatformState known, ActorId actor, @Nullable String role) {
        if (!Objects.equals(known.members().get(actor), role == null ? "" : role)) {
            apply(new MemberRoleChanged(id, actor, role));
        }
    }

    private PlatformState undissolved(CommandContext asked) {
        var known = known(asked);
        return switch (known.lifeCycle()) {
            case ACTIVE, SUSPENDED -> known;
            case DISSOLVED -> throw new RuleBroken("platform.dissolved");
        };
    }
}
