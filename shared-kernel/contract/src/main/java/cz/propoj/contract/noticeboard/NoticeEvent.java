package cz.propoj.contract.noticeboard;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a notice. */
public sealed interface NoticeEvent {
    /** Field of the vault in which the {@link Wording} stands. */
    String WORDING_IN_VAULT = "wording";

    NoticeId notice();

    /**
     * A notice came onto the board.
     *
     * @param actor on whose behalf; null: the coordinators'
     * @param version of the wording in the vault
     */
    record NoticePosted(
            NoticeId notice,
            NetworkId network,
            NoticeKind kind,
            Audience audience,
            @Nullable ActorId actor,
            AccountId author,
            Validity validity,
            int version)
            implements NoticeEvent {}

    /** The wording in the vault changed; the number is its version there. */
    record NoticeReworded(NoticeId notice, int version) implements NoticeEvent {}

    record NoticeRefiled(NoticeId notice, NoticeKind kind, Audience audience) implements NoticeEvent {}

    record NoticeRescheduled(NoticeId notice, Validity validity) implements NoticeEvent {}

    /** It holds longer than was said. */
    record NoticeExtended(NoticeId notice, LocalDate until) implements NoticeEvent {}

    /** Taken off the board before its time. */
    record NoticeWithdrawn(NoticeId notice) implements NoticeEvent {}

    record NoticeRestored(NoticeId notice) implements NoticeEvent {}

    /** On request the vault forgot the wording. */
    record NoticeErased(NoticeId notice) implements NoticeEvent {}
}
