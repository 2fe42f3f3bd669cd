package cz.propoj.command.platforms;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.platforms.PlatformCommand.*;
import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.Recorded;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
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
final class Platform extends Recorded<PlatformState, PlatformEvent> {
    @AggregateIdentifier
    private PlatformId id;

    Platform() {
        super(PlatformState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FoundPlatform wish, Asked asked) {
        var founded = new PlatformFounded(wish.platform(), wish.network(), wish.standing(), wish.charter());
        if (begins(founded, wish.network(), asked)) {
            Check.of()
                    .under("/standing", PlatformChecks.standing(wish.standing()))
                    .under("/charter", PlatformChecks.charter(wish.charter()))
                    .optionalText("/evaluation", wish.evaluation())
                    .under("", PlatformChecks.members(wish.members()))
                    .done();
            apply(confided(founded, asked));
            if (wish.evaluation() != null) {
                evaluate(wish.evaluation(), asked);
            }
            compose(known(asked), wish.members());
        }
    }

    @CommandHandler
    void handle(DescribePlatform wish, Asked asked) {
        var known = undissolved(asked);
        Check.of()
                .under("/standing", PlatformChecks.standing(wish.standing()))
                .under("/charter", PlatformChecks.charter(wish.charter()))
                .optionalText("/evaluation", wish.evaluation())
                .under("", PlatformChecks.members(wish.members()))
                .under("", PlatformChecks.subgroups(id, wish.subgroups()))
                .done();
        if (!wish.standing().equals(known.standing())) {
            apply(new PlatformReclassified(id, wish.standing()));
        }
        if (!wish.charter().equals(known.charter())) {
            apply(confided(new CharterChanged(id, wish.charter()), asked));
        }
        if (!Objects.equals(wish.evaluation(), known.evaluation())) {
            evaluate(wish.evaluation(), asked);
        }
        if (wish.members() != null) {
            compose(known, wish.members());
        }
        if (wish.subgroups() != null) {
            divide(known, wish.subgroups());
        }
    }

    @CommandHandler
    void handle(ComposePlatform wish, Asked asked) {
        var known = undissolved(asked);
        PlatformChecks.members(wish.members()).done();
        compose(known, wish.members());
    }

    @CommandHandler
    void handle(ReclassifyPlatform wish, Asked asked) {
        var known = undissolved(asked);
        PlatformChecks.standing(wish.standing()).done();
        if (!wish.standing().equals(known.standing())) {
            apply(new PlatformReclassified(id, wish.standing()));
        }
    }

    @CommandHandler
    void handle(ChangeCharter wish, Asked asked) {
        var known = undissolved(asked);
        PlatformChecks.charter(wish.charter()).done();
        if (!wish.charter().equals(known.charter())) {
            apply(confided(new CharterChanged(id, wish.charter()), asked));
        }
    }

    /** A platform is often evaluated when it has ended. */
    @CommandHandler
    void handle(EvaluateEffectiveness wish, Asked asked) {
        var known = known(asked);
        Check.of().optionalText("/evaluation", wish.evaluation()).done();
        if (!Objects.equals(wish.evaluation(), known.evaluation())) {
            evaluate(wish.evaluation(), asked);
        }
    }

    /** Also of a platform that is gone. */
    @CommandHandler
    void handle(ErasePlatformText wish, Asked asked) {
        if (erasesTexts(asked)) {
            apply(new PlatformTextErased(id));
        }
    }

    @CommandHandler
    void handle(AdmitMember wish, Asked asked) {
        var known = undissolved(asked);
        Check.of().optionalLine("/role", wish.role()).done();
        if (!known.members().containsKey(wish.actor())) {
            apply(new MemberJoined(id, wish.actor(), wish.role()));
        } else {
            changeRole(known, wish.actor(), wish.role());
        }
    }

    @CommandHandler
    void handle(ChangeMemberRole wish, Asked asked) {
        var known = undissolved(asked);
        Check.of().optionalLine("/role", wish.role()).done();
        if (!known.members().containsKey(wish.actor())) {
            throw new NotThere();
        }
        changeRole(known, wish.actor(), wish.role());
    }

    @CommandHandler
    void handle(ReleaseMember wish, Asked asked) {
        if (undissolved(asked).members().containsKey(wish.actor())) {
            apply(new MemberLeft(id, wish.actor()));
        }
    }

    @CommandHandler
    void handle(AttachSubgroup wish, Asked asked) {
        var known = undissolved(asked);
        if (wish.subgroup().equals(id)) {
            throw RuleBroken.at("/subgroup", "platform.own-subgroup");
        }
        if (!known.subgroups().contains(wish.subgroup())) {
            apply(new SubgroupAttached(id, wish.subgroup()));
        }
    }

    @CommandHandler
    void handle(DetachSubgroup wish, Asked asked) {
        if (undissolved(asked).subgroups().contains(wish.subgroup())) {
            apply(new SubgroupDetached(id, wish.subgroup()));
        }
    }

    @CommandHandler
    void handle(SuspendPlatform wish, Asked asked) {
        var known = undissolved(asked);
        Check.of().optionalText("/reason", wish.reason()).done();
        if (known.isActive()) {
            apply(new PlatformSuspended(id, wish.reason()));
        }
    }

    @CommandHandler
    void handle(ResumePlatform wish, Asked asked) {
        if (!undissolved(asked).isActive()) {
            apply(new PlatformResumed(id));
        }
    }

    @CommandHandler
    void handle(DissolvePlatform wish, Asked asked) {
        var known = known(asked);
        var foundedOn = known.standing().foundedOn();
        Check.of()
                .date("/on", wish.on())
                .that(foundedOn == null || !wish.on().isBefore(foundedOn), "/on", "platform.ends-before-beginning")
                .that(!id.equals(wish.replacedBy()), "/replacedBy", "platform.replaces-itself")
                .optionalText("/reason", wish.reason())
                .done();
        var dissolved = wish.on().equals(known.dissolvedOn()) && Objects.equals(wish.replacedBy(), known.replacedBy());
        if (!dissolved) {
            apply(new PlatformDissolved(id, wish.on(), wish.reason(), wish.replacedBy()));
        }
    }

    @CommandHandler
    void handle(ReopenPlatform wish, Asked asked) {
        switch (known(asked).lifeCycle()) {
            case DISSOLVED -> apply(new PlatformReopened(id));
            case ACTIVE, SUSPENDED -> {}
        }
    }

    @CommandHandler
    void handle(UndoPlatform wish, Asked asked) {
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

    private void evaluate(@Nullable String evaluation, Asked asked) {
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

    private PlatformState undissolved(Asked asked) {
        var known = known(asked);
        return switch (known.lifeCycle()) {
            case ACTIVE, SUSPENDED -> known;
            case DISSOLVED -> throw new RuleBroken("platform.dissolved");
        };
    }
}
