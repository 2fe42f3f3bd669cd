package cz.propoj.contract.platforms;

import cz.propoj.contract.Revision;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a platform. */
public sealed interface PlatformEvent {
    /** Field of the vault in which an evaluation stands. */
    String EVALUATION_IN_VAULT = "evaluation";

    PlatformId platform();

    /**
     * The platform is part of the network from now on; when it began to meet stands in its standing.
     *
     * @param kept where the texts of the charter stand
     */
    @Revision(2)
    record PlatformFounded(
            PlatformId platform,
            NetworkId network,
            PlatformIdentity standing,
            Charter charter,
            @Nullable VaultReference kept)
            implements PlatformEvent, WithTexts {
        public PlatformFounded(PlatformId platform, NetworkId network, PlatformIdentity standing, Charter charter) {
            this(platform, network, standing, charter, null);
        }

        @Override
        public String owner() {
            return platform.toString();
        }

        @Override
        public Map<String, String> texts() {
            return charter.texts();
        }

        @Override
        public PlatformFounded keptAs(VaultReference where) {
            return new PlatformFounded(platform, network, standing, charter.with(Map.of()), where);
        }

        @Override
        public PlatformFounded reading(Map<String, String> texts) {
            return new PlatformFounded(platform, network, standing, charter.with(texts));
        }
    }

    record PlatformReclassified(PlatformId platform, PlatformIdentity standing) implements PlatformEvent {}

    /**
     * It works in another way than before.
     *
     * @param kept where the texts of the charter stand
     */
    @Revision(2)
    record CharterChanged(
            PlatformId platform, Charter charter, @Nullable VaultReference kept) implements PlatformEvent, WithTexts {
        public CharterChanged(PlatformId platform, Charter charter) {
            this(platform, charter, null);
        }

        @Override
        public String owner() {
            return platform.toString();
        }

        @Override
        public Map<String, String> texts() {
            return charter.texts();
        }

        @Override
        public CharterChanged keptAs(VaultReference where) {
            return new CharterChanged(platform, charter.with(Map.of()), where);
        }

        @Override
        public CharterChanged reading(Map<String, String> texts) {
            return new CharterChanged(platform, charter.with(texts));
        }
    }

    /** Without a text and without a reference to the vault, the earlier evaluation was withdrawn. The actors concerned read it. */
    @Revision(2)
    record EffectivenessEvaluated(
            PlatformId platform,
            @Nullable String evaluation,
            @Nullable VaultReference kept) implements PlatformEvent, WithTexts {
        public EffectivenessEvaluated(PlatformId platform, @Nullable String evaluation) {
            this(platform, evaluation, null);
        }

        @Override
        public String owner() {
            return platform.toString();
        }

        @Override
        public Map<String, String> texts() {
            return WithTexts.fields(List.of(EVALUATION_IN_VAULT), evaluation);
        }

        @Override
        public EffectivenessEvaluated keptAs(VaultReference where) {
            return new EffectivenessEvaluated(platform, null, where);
        }

        @Override
        public EffectivenessEvaluated reading(Map<String, String> texts) {
            return new EffectivenessEvaluated(platform, texts.get(EVALUATION_IN_VAULT));
        }
    }

    /** On the request of somebody named in them: goals, outputs and evaluation, whenever they were true. */
    record PlatformTextErased(PlatformId platform) implements PlatformEvent, TextsErased {
        @Override
        public String owner() {
            return platform.toString();
        }
    }

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

    /**
     * When it means to meet from now on.
     *
     * @param plan null: nothing is planned any more
     */
    record MeetingsPlanned(PlatformId platform, @Nullable MeetingPlan plan) implements PlatformEvent {}

    /** The platform meets again. */
    record PlatformReopened(PlatformId platform) implements PlatformEvent, Revival {}
}
