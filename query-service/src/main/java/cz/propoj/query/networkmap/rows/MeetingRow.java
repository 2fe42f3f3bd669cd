package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is listed.
 *
 * @param platform null: outside any platform
 * @param participants in the order in which they were written down
 * @param people persons who came, over all actors
 */
public record MeetingRow(
        MeetingState state, @Nullable Ref platform, List<Participant> participants, int people, RowInfo info) {

    /**
     * An actor that came.
     *
     * @param people how many persons of it
     */
    public record Participant(Ref actor, int people) {}

    public MeetingId id() {
        return state.meeting();
    }

    public Agenda agenda() {
        return state.agenda();
    }
}
