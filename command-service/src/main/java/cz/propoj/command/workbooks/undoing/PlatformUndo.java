package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.platforms.PlatformCommand.AdmitMember;
import cz.propoj.command.platforms.PlatformCommand.AttachSubgroup;
import cz.propoj.command.platforms.PlatformCommand.ChangeCharter;
import cz.propoj.command.platforms.PlatformCommand.DetachSubgroup;
import cz.propoj.command.platforms.PlatformCommand.DissolvePlatform;
import cz.propoj.command.platforms.PlatformCommand.EvaluateEffectiveness;
import cz.propoj.command.platforms.PlatformCommand.ReclassifyPlatform;
import cz.propoj.command.platforms.PlatformCommand.ReleaseMember;
import cz.propoj.command.platforms.PlatformCommand.ReopenPlatform;
import cz.propoj.command.platforms.PlatformCommand.UndoPlatform;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Undo of platforms: a platform that the import added was never part of the network. */
final class PlatformUndo implements RecordUndo<PlatformState, PlatformEvent> {
    @Override
    public String name() {
        return "PLATFORM";
    }

    @Override
    public @Nullable PlatformState evolve(@Nullable PlatformState state, PlatformEvent event) {
        return PlatformState.evolve(state, event);
    }

    @Override
    public boolean isCreation(PlatformEvent event) {
        return event instanceof PlatformEvent.PlatformFounded;
    }

    @Override
    public Facet facet(PlatformEvent event) {
        return switch (event) {
            case PlatformEvent.PlatformFounded _ -> FacetKind.OTHER.facet();
            case PlatformEvent.PlatformTextErased _ -> FacetKind.OTHER.facet();
            case PlatformEvent.PlatformReclassified _ -> FacetKind.STANDING.facet();
            case PlatformEvent.CharterChanged _ -> FacetKind.CHARTER.facet();
            case PlatformEvent.EffectivenessEvaluated _ -> FacetKind.EVALUATION.facet();
            case PlatformEvent.MemberJoined e -> FacetKind.MEMBER.of(e.actor());
            case PlatformEvent.MemberRoleChanged e -> FacetKind.MEMBER.of(e.actor());
            case PlatformEvent.MemberLeft e -> FacetKind.MEMBER.of(e.actor());
            case PlatformEvent.SubgroupAttached e -> FacetKind.SUBGROUP.of(e.subgroup());
            case PlatformEvent.SubgroupDetached e -> FacetKind.SUBGROUP.of(e.subgroup());
            case PlatformEvent.PlatformSuspended _ -> FacetKind.LIFE_CYCLE.facet();
            case PlatformEvent.PlatformResumed _ -> FacetKind.LIFE_CYCLE.facet();
            case PlatformEvent.PlatformDissolved _ -> FacetKind.LIFE_CYCLE.facet();
            case PlatformEvent.PlatformReopened _ -> FacetKind.LIFE_CYCLE.facet();
            case PlatformEvent.MeetingsPlanned _ -> FacetKind.OTHER.facet();
        };
    }

    @Override
    public boolean isActive(PlatformState state) {
        return state.lifeCycle() != PlatformLifeCycle.DISSOLVED;
    }

    /** The end with its day, so that another day is another end. */
    record Ended(PlatformLifeCycle lifeCycle, @Nullable LocalDate dissolvedOn) {}

    /** One member of a platform. The actor is part of the value, so that a member without a role differs from no member. */
    record Member(ActorId actor, String role) {}

    @Override
    public @Nullable Object value(RecordHistory<PlatformState, PlatformEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        if (state == null) {
            return null;
        }
        return switch (facet.kind()) {
            case LIFE_CYCLE -> new Ended(state.lifeCycle(), state.dissolvedOn());
            case STANDING -> state.standing();
            case CHARTER -> state.charter();
            case EVALUATION -> state.evaluation();
            case MEMBER -> {
                var actor = ActorId.of(facet.key());
                var role = state.members().get(actor);
                yield role == null ? null : new Member(actor, role);
            }
            case SUBGROUP -> {
                var subgroup = PlatformId.of(facet.key());
                yield state.subgroups().contains(subgroup) ? subgroup : null;
            }
            default -> null;
        };
    }

    @Override
    public List<Step> withdraw(AffectedRecord<PlatformState, PlatformEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new UndoPlatform(new PlatformId(id(record))));
    }

    @Override
    public List<Step> reinstate(AffectedRecord<PlatformState, PlatformEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new ReopenPlatform(new PlatformId(id(record))));
    }

    @Override
    public List<Step> retire(AffectedRecord<PlatformState, PlatformEvent> record, LocalDate day) {
        var was = record.without().asOf(day);
        var on = was == null ? null : was.dissolvedOn();
        return UndoSteps.one(
                id(record),
                day,
                new DissolvePlatform(
                        new PlatformId(id(record)),
                        on == null ? day : on,
                        null,
                        was == null ? null : was.replacedBy()));
    }

    @Override
    public Optional<List<Step>> restore(
            AffectedRecord<PlatformState, PlatformEvent> record, LocalDate day, Facet facet) {
        var was = record.without().asOf(day);
        var platform = new PlatformId(id(record));
        if (was == null) {
            return Optional.empty();
        }
        var command =
                switch (facet.kind()) {
                    case STANDING -> new ReclassifyPlatform(platform, was.standing());
                    case CHARTER -> new ChangeCharter(platform, was.charter());
                    case EVALUATION -> new EvaluateEffectiveness(platform, was.evaluation());
                    case MEMBER -> member(platform, ActorId.of(facet.key()), was);
                    case SUBGROUP -> {
                        var subgroup = PlatformId.of(facet.key());
                        yield was.subgroups().contains(subgroup)
                                ? new AttachSubgroup(platform, subgroup)
                                : new DetachSubgroup(platform, subgroup);
                    }
                    default -> null;
                };
        return Optional.of(command == null ? List.of() : UndoSteps.one(id(record), day, command));
    }

    private static Object member(PlatformId platform, ActorId actor, PlatformState was) {
        var role = was.members().get(actor);
        return role == null
                ? new ReleaseMember(platform, actor)
                : new AdmitMember(platform, actor, Objects.equals(role, "") ? null : role);
    }

    private static UUID id(AffectedRecord<?, ?> record) {
        return UUID.fromString(record.id());
    }
}
