package cz.propoj.contract.practices;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a good practice. */
public sealed interface PracticeEvent {
    PracticeId practice();

    /** Texts of a practice stand in the vault under it. */
    sealed interface Worded extends PracticeEvent, WithTexts {
        PracticeProfile profile();

        @Override
        default String owner() {
            return practice().toString();
        }

        @Override
        default Map<String, String> texts() {
            return profile().texts();
        }
    }

    /**
     * It is proposed.
     *
     * @param source where it was taken over from; null: it is the network's own
     */
    record PracticeRecorded(
            PracticeId practice,
            NetworkId network,
            PracticeProfile profile,
            @Nullable PracticeSource source,
            @Nullable VaultReference kept)
            implements Worded {
        public PracticeRecorded(
                PracticeId practice, NetworkId network, PracticeProfile profile, @Nullable PracticeSource source) {
            this(practice, network, profile, source, null);
        }

        @Override
        public PracticeRecorded keptAs(VaultReference where) {
            return new PracticeRecorded(practice, network, profile.with(Map.of()), source, where);
        }

        @Override
        public PracticeRecorded reading(Map<String, String> texts) {
            return new PracticeRecorded(practice, network, profile.with(texts), source);
        }
    }

    record PracticeAmended(
            PracticeId practice,
            PracticeProfile profile,
            @Nullable VaultReference kept) implements Worded {
        public PracticeAmended(PracticeId practice, PracticeProfile profile) {
            this(practice, profile, null);
        }

        @Override
        public PracticeAmended keptAs(VaultReference where) {
            return new PracticeAmended(practice, profile.with(Map.of()), where);
        }

        @Override
        public PracticeAmended reading(Map<String, String> texts) {
            return new PracticeAmended(practice, profile.with(texts));
        }
    }

    record PracticeTried(PracticeId practice) implements PracticeEvent {}

    /** It is how things are done now. */
    record PracticeAdopted(PracticeId practice) implements PracticeEvent {}

    record PracticeDropped(PracticeId practice, String reason) implements PracticeEvent {}

    /** It is back at the stage at which it was before. */
    record PracticeReturned(PracticeId practice, PracticeStage stage) implements PracticeEvent {}

    /** Who may know of it from now on. */
    record PracticeShared(PracticeId practice, Sharing sharing) implements PracticeEvent {}

    /** It was entered by mistake. */
    record PracticeWithdrawn(PracticeId practice, @Nullable String reason) implements PracticeEvent, Ending {}

    record PracticeRestored(PracticeId practice) implements PracticeEvent, Revival {}

    /** On the request of somebody named in them: all its texts but title and place, whenever they were true. */
    record PracticeTextErased(PracticeId practice) implements PracticeEvent, TextsErased {
        @Override
        public String owner() {
            return practice.toString();
        }
    }
}
