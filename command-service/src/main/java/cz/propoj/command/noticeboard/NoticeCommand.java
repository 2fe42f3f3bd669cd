package cz.propoj.command.noticeboard;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a notice. Its wording is confided to the vault; a command carries the version it has there. */
public sealed interface NoticeCommand {
    NoticeId notice();

    /**
     * Whose notices whoever asks may change.
     *
     * @param all as coordinators may
     * @param actors whose people they are
     */
    record Whose(boolean all, Set<ActorId> actors) {
        public Whose {
            actors = Set.copyOf(actors);
        }

        boolean includes(@Nullable ActorId actor) {
            return all || (actor != null && actors.contains(actor));
        }
    }

    /** The author is whoever asks. Without an actor it is the coordinators' own. */
    record PostNotice(
            @TargetAggregateIdentifier NoticeId notice,
            NetworkId network,
            NoticeKind kind,
            Audience audience,
            @Nullable ActorId actor,
            Validity validity,
            int version)
            implements NoticeCommand {}

    /**
     * What differs becomes an event of its own; what is left out stays.
     *
     * @param version of the wording; 0: nothing is said of it
     */
    record AmendNotice(
            @TargetAggregateIdentifier NoticeId notice,
            Sent<NoticeKind> kind,
            Sent<Audience> audience,
            Sent<Validity> validity,
            int version,
            Whose whose)
            implements NoticeCommand {}

    record ExtendNotice(@TargetAggregateIdentifier NoticeId notice, LocalDate until, Whose whose)
            implements NoticeCommand {}

    record WithdrawNotice(@TargetAggregateIdentifier NoticeId notice, Whose whose) implements NoticeCommand {}

    record RestoreNotice(@TargetAggregateIdentifier NoticeId notice, Whose whose) implements NoticeCommand {}

    /** Somebody named in it asked to be forgotten; the vault forgets the wording with it. */
    record EraseNotice(@TargetAggregateIdentifier NoticeId notice, Whose whose) implements NoticeCommand {}
}
