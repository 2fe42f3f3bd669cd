package cz.propoj.contract.platforms;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a platform. */
public sealed interface PlatformEvent {
    PlatformId platform();

    /** The platform is part of the network from now on; when it began to meet stands in its standing. */
    record PlatformFounded(PlatformId platform, NetworkId network, Standing standing, Charter charter)
            implements PlatformEvent {}

    record PlatformReclassified(PlatformId platform, Standing standing) implements PlatformEvent {}

    record CharterChanged(PlatformId platform, Charter charter) implements PlatformEvent {}

    /** Null: the earlier evaluation was taken back. Read by the actors concerned (S0 §2.3). */
    record EffectivenessEvaluated(
            PlatformId platform, @Nullable String evaluation) implements PlatformEvent {}

    record MemberJoined(
            PlatformId platform, ActorId actor, @Nullable String role) implements PlatformEvent {}

    record MemberRoleChanged(
            PlatformId platform, ActorId actor, @Nullable String role) implements PlatformEvent {}

    record MemberLeft(PlatformId platform, ActorId actor) implements PlatformEvent {}

    record SubgroupAttached(PlatformId platform, PlatformId subgroup) implements PlatformEvent {}

    record SubgroupDetached(PlatformId platform, PlatformId subgroup) implements PlatformEvent {}

    record PlatformSuspended(PlatformId platform, @Nullable String reason) implements PlatformEvent {}

    record PlatformResumed(PlatformId platform) implements PlatformEvent {}

    /** The platform met for the last time by that day; another one may have taken its place. */
    record PlatformDissolved(
            PlatformId platform,
            LocalDate on,
            @Nullable String reason,
            @Nullable PlatformId replacedBy) implements PlatformEvent, Ending {}

    /** The platform meets again. */
    record PlatformReopened(PlatformId platform) implements PlatformEvent, Revival {}
}
