package cz.propoj.command.platforms;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a platform. What carries texts that may name people does not tell them to logs. */
public sealed interface PlatformCommand {
    PlatformId platform();

    /**
     * The whole form of a new platform at once.
     *
     * @param evaluation null: it is not evaluated yet
     */
    record FoundPlatform(
            @TargetAggregateIdentifier PlatformId platform,
            NetworkId network,
            PlatformIdentity standing,
            Charter charter,
            @Nullable String evaluation,
            List<Membership> members)
            implements PlatformCommand {
        public FoundPlatform {
            members = List.copyOf(members);
        }

        public FoundPlatform(PlatformId platform, NetworkId network, PlatformIdentity standing, Charter charter) {
            this(platform, network, standing, charter, null, List.of());
        }

        @Override
        public String toString() {
            return "FoundPlatform[" + platform + "]";
        }
    }

    /**
     * One actor's place in a composition.
     *
     * @param role what it does there; null: not said
     */
    record Membership(ActorId actor, @Nullable String role) {}

    record ReclassifyPlatform(@TargetAggregateIdentifier PlatformId platform, PlatformIdentity standing)
            implements PlatformCommand {}

    record ChangeCharter(@TargetAggregateIdentifier PlatformId platform, Charter charter) implements PlatformCommand {
        @Override
        public String toString() {
            return "ChangeCharter[" + platform + "]";
        }
    }

    /**
     * The whole form at once; only what differs becomes an event.
     *
     * @param members role by actor; null: composition stays as it is
     * @param subgroups null: they stay as they are
     */
    record DescribePlatform(
            @TargetAggregateIdentifier PlatformId platform,
            PlatformIdentity standing,
            Charter charter,
            @Nullable String evaluation,
            @Nullable List<Membership> members,
            @Nullable List<PlatformId> subgroups)
            implements PlatformCommand {
        @Override
        public String toString() {
            return "DescribePlatform[" + platform + "]";
        }
    }

    /** The whole composition at once: who is not in it leaves. */
    record ComposePlatform(@TargetAggregateIdentifier PlatformId platform, List<Membership> members)
            implements PlatformCommand {
        public ComposePlatform {
            members = List.copyOf(members);
        }
    }

    /** Null takes the earlier evaluation back. */
    record EvaluateEffectiveness(
            @TargetAggregateIdentifier PlatformId platform,
            @Nullable String evaluation) implements PlatformCommand {
        @Override
        public String toString() {
            return "EvaluateEffectiveness[" + platform + "]";
        }
    }

    /** Somebody named in them has asked: goals, outputs and evaluation are forgotten for good. */
    record ErasePlatformText(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}

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

    /** What came with workbooks is as if it had never come. */
    record UndoPlatform(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}
}
