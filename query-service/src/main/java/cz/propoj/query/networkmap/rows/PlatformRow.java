package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A platform as it is listed.
 *
 * @param members by composition, in Czech order
 * @param participants members and whoever came to one of its meetings in the twelve months up to the date
 * @param meetings held up to the date
 * @param lastMeeting day of the last one held
 * @param missing marks of a functioning platform that it does not show, in their order; empty: it functions
 */
public record PlatformRow(
        PlatformState state,
        List<Ref> coordinators,
        List<Member> members,
        List<Ref> participants,
        List<Ref> subgroups,
        @Nullable Ref replacedBy,
        int meetings,
        @Nullable LocalDate lastMeeting,
        List<FunctioningMark> missing,
        RowInfo info) {

    /**
     * A member of a platform.
     *
     * @param role what it does there; empty: not said
     */
    public record Member(Ref actor, String role) {}

    public PlatformId id() {
        return state.platform();
    }

    public String name() {
        return state.standing().name();
    }

    public PlatformIdentity standing() {
        return state.standing();
    }

    public Charter charter() {
        return state.charter();
    }

    public Ref ref() {
        return new Ref(state.platform().toString(), name(), state.isActive());
    }
}
