package cz.propoj.command.platforms;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.Standing;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a platform. */
public sealed interface PlatformCommand {
    PlatformId platform();

    record FoundPlatform(
            @TargetAggregateIdentifier PlatformId platform, NetworkId network, Standing standing, Charter charter)
            implements PlatformCommand {}

    record ReclassifyPlatform(@TargetAggregateIdentifier PlatformId platform, Standing standing)
            implements PlatformCommand {}

    record ChangeCharter(@TargetAggregateIdentifier PlatformId platform, Charter charter) implements PlatformCommand {}

    /** The whole form at once; only what differs becomes an event. */
    record DescribePlatform(
            @TargetAggregateIdentifier PlatformId platform,
            Standing standing,
            Charter charter,
            @Nullable String evaluation)
            implements PlatformCommand {}

    /** Null takes the earlier evaluation back. */
    record EvaluateEffectiveness(
            @TargetAggregateIdentifier PlatformId platform,
            @Nullable String evaluation) implements PlatformCommand {}

    /** The actor takes part from now on; who takes part already gets the role. */
    record AdmitMember(
            @TargetAggregateIdentifier PlatformId platform,
            ActorId actor,
            @Nullable String role) implements PlatformCommand {}

    record ChangeMemberRole(
            @TargetAggregateIdentifier PlatformId platform,
            ActorId actor,
            @Nullable String role) implements PlatformCommand {}

    record ReleaseMember(@TargetAggregateIdentifier PlatformId platform, ActorId actor) implements PlatformCommand {}

    record AttachSubgroup(@TargetAggregateIdentifier PlatformId platform, PlatformId subgroup)
            implements PlatformCommand {}

    record DetachSubgroup(@TargetAggregateIdentifier PlatformId platform, PlatformId subgroup)
            implements PlatformCommand {}

    record SuspendPlatform(
            @TargetAggregateIdentifier PlatformId platform,
            @Nullable String reason) implements PlatformCommand {}

    record ResumePlatform(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}

    record DissolvePlatform(
            @TargetAggregateIdentifier PlatformId platform,
            LocalDate on,
            @Nullable String reason,
            @Nullable PlatformId replacedBy)
            implements PlatformCommand {}

    record ReopenPlatform(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}
}
