package cz.propoj.contract.meetings;

import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as it is known on one date. */
public record MeetingState(
        MeetingId meeting,
        NetworkId network,
        @Nullable PlatformId platform,
        Agenda agenda,
        List<Attendance> attendance,
        boolean cancelled) {

    public MeetingState {
        attendance = Copies.of(attendance);
    }

    public static @Nullable MeetingState evolve(@Nullable MeetingState state, MeetingEvent event) {
        if (event instanceof MeetingEvent.MeetingRecorded e) {
            return new MeetingState(e.meeting(), e.network(), e.platform(), e.agenda(), List.of(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private MeetingState changedBy(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingRecorded _ -> this;
            case MeetingEvent.AgendaCorrected e ->
                new MeetingState(meeting, network, platform, e.agenda(), attendance, cancelled);
            // Whoever reads facts leaves out what was said before.
            case MeetingEvent.MeetingTextErased _ -> this;
            case MeetingEvent.MeetingReassigned e ->
                new MeetingState(meeting, network, e.platform(), agenda, attendance, cancelled);
            case MeetingEvent.AttendanceRecorded e ->
                new MeetingState(meeting, network, platform, agenda, e.attendance(), cancelled);
            case MeetingEvent.MeetingCancelled _ ->
                new MeetingState(meeting, network, platform, agenda, attendance, true);
            case MeetingEvent.MeetingRestored _ ->
                new MeetingState(meeting, network, platform, agenda, attendance, false);
        };
    }
}
