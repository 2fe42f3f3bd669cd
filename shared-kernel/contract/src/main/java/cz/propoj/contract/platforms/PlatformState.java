package cz.propoj.contract.platforms;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A platform on one date.
 *
 * @param members the role of each member, an empty text where none was given
 * @param plan when it means to meet; null: not said
 * @param dissolvedOn zánik; set only while the platform is dissolved
 */
public record PlatformState(
        PlatformId platform,
        NetworkId network,
        PlatformIdentity standing,
        Charter charter,
        @Nullable String evaluation,
        Map<ActorId, String> members,
        List<PlatformId> subgroups,
        PlatformLifeCycle lifeCycle,
        @Nullable LocalDate dissolvedOn,
        @Nullable PlatformId replacedBy,
        @Nullable MeetingPlan plan) {

    public PlatformState {
        members = Copies.of(members);
        subgroups = Copies.of(subgroups);
    }

    public boolean isActive() {
        return lifeCycle == PlatformLifeCycle.ACTIVE;
    }

    public static @Nullable PlatformState evolve(@Nullable PlatformState state, PlatformEvent event) {
        if (event instanceof PlatformEvent.PlatformFounded e) {
            return new PlatformState(
                    e.platform(),
                    e.network(),
                    e.standing(),
                    e.charter(),
                    null,
                    Map.of(),
                    List.of(),
                    PlatformLifeCycle.ACTIVE,
                    null,
                    null,
                    null);
        }
        return state == null ? null : state.changedBy(event);
    }

    private PlatformState changedBy(PlatformEvent event) {
        return switch (event) {
            case PlatformEvent.PlatformFounded _ -> this;
            case PlatformEvent.PlatformReclassified e -> with(e.standing());
            case PlatformEvent.CharterChanged e -> with(e.charter());
            case PlatformEvent.EffectivenessEvaluated e -> with(standing, charter, e.evaluation());
            // Whoever reads facts leaves out what was said before.
            case PlatformEvent.PlatformTextErased _ -> this;
            case PlatformEvent.MemberJoined e -> withMembers(Copies.with(members, e.actor(), orEmpty(e.role())));
            case PlatformEvent.MemberRoleChanged e -> withMembers(Copies.with(members, e.actor(), orEmpty(e.role())));
            case PlatformEvent.MemberLeft e -> withMembers(Copies.without(members, e.actor()));
            case PlatformEvent.SubgroupAttached e ->
                withSubgroups(Stream.concat(subgroups.stream(), Stream.of(e.subgroup()))
                        .distinct()
                        .toList());
            case PlatformEvent.SubgroupDetached e ->
                withSubgroups(subgroups.stream()
                        .filter(other -> !other.equals(e.subgroup()))
                        .toList());
            case PlatformEvent.PlatformSuspended _ -> with(PlatformLifeCycle.SUSPENDED, null, null);
            case PlatformEvent.PlatformResumed _ -> with(PlatformLifeCycle.ACTIVE, null, null);
            case PlatformEvent.PlatformDissolved e -> with(PlatformLifeCycle.DISSOLVED, e.on(), e.replacedBy());
            case PlatformEvent.PlatformReopened _ -> with(PlatformLifeCycle.ACTIVE, null, null);
            case PlatformEvent.MeetingsPlanned e ->
                new PlatformState(
                        platform,
                        network,
                        standing,
                        charter,
                        evaluation,
                        members,
                        subgroups,
                        lifeCycle,
                        dissolvedOn,
                        replacedBy,
                        e.plan());
        };
    }

    private static String orEmpty(@Nullable String role) {
        return role == null ? "" : role;
    }

    public PlatformState with(PlatformIdentity changed) {
        return with(changed, charter, evaluation);
    }

    public PlatformState with(Charter changed) {
        return with(standing, changed, evaluation);
    }

    private PlatformState with(PlatformIdentity newStanding, Charter newCharter, @Nullable String newEvaluation) {
        return new PlatformState(
                platform,
                network,
                newStanding,
                newCharter,
                newEvaluation,
                members,
                subgroups,
                lifeCycle,
                dissolvedOn,
                replacedBy,
                plan);
    }

    private PlatformState withMembers(Map<ActorId, String> changed) {
        return new PlatformState(
                platform,
                network,
                standing,
                charter,
                evaluation,
                changed,
                subgroups,
                lifeCycle,
                dissolvedOn,
                replacedBy,
                plan);
    }

    private PlatformState withSubgroups(List<PlatformId> changed) {
        return new PlatformState(
                platform,
                network,
                standing,
                charter,
                evaluation,
                members,
                changed,
                lifeCycle,
                dissolvedOn,
                replacedBy,
                plan);
    }

    private PlatformState with(PlatformLifeCycle changed, @Nullable LocalDate on, @Nullable PlatformId newReplacement) {
        return new PlatformState(
                platform,
                network,
                standing,
                charter,
                evaluation,
                members,
                subgroups,
                changed,
                on,
                newReplacement,
                plan);
    }
}
