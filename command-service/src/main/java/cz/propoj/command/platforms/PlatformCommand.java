package cz.propoj.command.platforms;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.time.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
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
            List<Membership> members,
            List<PlatformId> subgroups)
            implements PlatformCommand {
        public FoundPlatform {
            members = List.copyOf(members);
            subgroups = List.copyOf(subgroups);
        }

        public FoundPlatform(PlatformId platform, NetworkId network, PlatformIdentity standing, Charter charter) {
            this(platform, network, standing, charter, null, List.of());
        }

        /** Without sub-groups. */
        public FoundPlatform(
                PlatformId platform,
                NetworkId network,
                PlatformIdentity standing,
                Charter charter,
                @Nullable String evaluation,
                List<Membership> members) {
            this(platform, network, standing, charter, evaluation, members, List.of());
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

    /** The whole form at once; only what differs becomes an event. */
    record DescribePlatform(
            @TargetAggregateIdentifier PlatformId platform,
            Sent<PlatformIdentity> standing,
            Sent<Charter> charter,
            Sent<String> evaluation,
            Sent<List<Membership>> members,
            Sent<List<PlatformId>> subgroups)
            implements PlatformCommand {
        @Override
        public String toString() {
            return "DescribePlatform[" + platform + "]";
        }
    }

    /** The whole composition at once: who is not in it leaves. */
    record ComposePlatform(@TargetAggregateIdentifier PlatformId platform, Sent<List<Membership>> members)
            implements PlatformCommand {
        public ComposePlatform(PlatformId platform, List<Membership> members) {
            this(platform, Sent.of(List.copyOf(members)));
        }
    }

    /** What is cleared takes the earlier evaluation back. */
    record EvaluateEffectiveness(@TargetAggregateIdentifier PlatformId platform, Sent<String> evaluation)
            implements PlatformCommand {
        public EvaluateEffectiveness(PlatformId platform, @Nullable String evaluation) {
            this(platform, Sent.of(evaluation));
        }

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

    record ChangeMemberRole(@TargetAggregateIdentifier PlatformId platform, ActorId actor, Sent<String> role)
            implements PlatformCommand {
        public ChangeMemberRole(PlatformId platform, ActorId actor, @Nullable String role) {
            this(platform, actor, Sent.of(role));
        }
    }

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

    /** When it means to meet; what is left out stays. Without a recurrence nothing is planned any more. */
    record PlanMeetings(
            @TargetAggregateIdentifier PlatformId platform,
            Sent<Recurrence> recurrence,
            Sent<LocalDate> from,
            Sent<LocalDate> until,
            Sent<LocalTime> at)
            implements PlatformCommand {}

    record ReopenPlatform(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoPlatform(@TargetAggregateIdentifier PlatformId platform) implements PlatformCommand {}
}
