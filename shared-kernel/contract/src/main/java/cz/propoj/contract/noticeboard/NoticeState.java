package cz.propoj.contract.noticeboard;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A notice on one date, without its wording.
 *
 * @param actor on whose behalf it was posted; null: the coordinators'
 * @param version of the wording in the vault
 * @param erased whether the vault forgot the wording; it is withdrawn then, for good
 */
public record NoticeState(
        NoticeId notice,
        NetworkId network,
        NoticeKind kind,
        Audience audience,
        @Nullable ActorId actor,
        AccountId author,
        Validity validity,
        int version,
        boolean withdrawn,
        boolean erased) {

    public static @Nullable NoticeState evolve(@Nullable NoticeState state, NoticeEvent event) {
        if (event instanceof NoticeEvent.NoticePosted e) {
            return new NoticeState(
                    e.notice(),
                    e.network(),
                    e.kind(),
                    e.audience(),
                    e.actor(),
                    e.author(),
                    e.validity(),
                    e.version(),
                    false,
                    false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private NoticeState changedBy(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.NoticePosted _ -> this;
            case NoticeEvent.NoticeReworded e -> with(kind, audience, validity, e.version(), withdrawn, erased);
            case NoticeEvent.NoticeRefiled e -> with(e.kind(), e.audience(), validity, version, withdrawn, erased);
            case NoticeEvent.NoticeRescheduled e -> with(kind, audience, e.validity(), version, withdrawn, erased);
            case NoticeEvent.NoticeExtended e ->
                with(kind, audience, validity.until(e.until()), version, withdrawn, erased);
            case NoticeEvent.NoticeWithdrawn _ -> with(kind, audience, validity, version, true, erased);
            case NoticeEvent.NoticeRestored _ -> with(kind, audience, validity, version, erased, erased);
            case NoticeEvent.NoticeErased _ -> with(kind, audience, validity, version, true, true);
        };
    }

    private NoticeState with(
            NoticeKind what, Audience whom, Validity when, int wording, boolean isWithdrawn, boolean isErased) {
        return new NoticeState(notice, network, what, whom, actor, author, when, wording, isWithdrawn, isErased);
    }
}
