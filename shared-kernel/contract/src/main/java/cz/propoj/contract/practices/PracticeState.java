package cz.propoj.contract.practices;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import org.jspecify.annotations.Nullable;

/**
 * A practice on one date.
 *
 * @param before the stage at which it was before this one
 * @param reason why it was dropped; null: it is not
 * @param source where it was taken over from; null: it is the network's own
 */
public record PracticeState(
        PracticeId practice,
        NetworkId network,
        PracticeProfile profile,
        PracticeStage stage,
        PracticeStage before,
        @Nullable String reason,
        Sharing sharing,
        @Nullable PracticeSource source,
        boolean withdrawn) {

    /** Whether it is neither dropped nor withdrawn. */
    public boolean isOpen() {
        return !withdrawn && stage != PracticeStage.DROPPED;
    }

    /** Whether people of another network may know of it, by where the two networks are. */
    public boolean isSharedWith(Territory own, Territory other) {
        return !withdrawn
                && switch (sharing.audience()) {
                    case NETWORK -> false;
                    case REGION -> own.nuts3() != null && own.nuts3().equals(other.nuts3());
                    case EVERYBODY -> true;
                };
    }

    public static @Nullable PracticeState evolve(@Nullable PracticeState state, PracticeEvent event) {
        if (event instanceof PracticeEvent.PracticeRecorded e) {
            return new PracticeState(
                    e.practice(),
                    e.network(),
                    e.profile(),
                    PracticeStage.PROPOSED,
                    PracticeStage.PROPOSED,
                    null,
                    Sharing.NONE,
                    e.source(),
                    false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private PracticeState changedBy(PracticeEvent event) {
        return switch (event) {
            case PracticeEvent.PracticeRecorded _ -> this;
            case PracticeEvent.PracticeAmended e ->
                new PracticeState(practice, network, e.profile(), stage, before, reason, sharing, source, withdrawn);
            case PracticeEvent.PracticeTried _ -> at(PracticeStage.TRIED, stage, null);
            case PracticeEvent.PracticeAdopted _ -> at(PracticeStage.ADOPTED, stage, null);
            case PracticeEvent.PracticeDropped e -> at(PracticeStage.DROPPED, stage, e.reason());
            case PracticeEvent.PracticeReturned e -> at(e.stage(), PracticeStage.PROPOSED, null);
            case PracticeEvent.PracticeShared e ->
                new PracticeState(practice, network, profile, stage, before, reason, e.sharing(), source, withdrawn);
            case PracticeEvent.PracticeWithdrawn _ ->
                new PracticeState(practice, network, profile, stage, before, reason, sharing, source, true);
            case PracticeEvent.PracticeRestored _ ->
                new PracticeState(practice, network, profile, stage, before, reason, sharing, source, false);
            // Whoever reads facts leaves out what was said before.
            case PracticeEvent.PracticeTextErased _ -> this;
        };
    }

    private PracticeState at(PracticeStage reached, PracticeStage from, @Nullable String why) {
        return new PracticeState(practice, network, profile, reached, from, why, sharing, source, withdrawn);
    }
}
