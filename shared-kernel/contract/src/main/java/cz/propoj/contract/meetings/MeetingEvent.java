package cz.propoj.contract.meetings;

import cz.propoj.contract.Revision;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a meeting. */
public sealed interface MeetingEvent {
    MeetingId meeting();

    /** Without a platform it is a meeting outside any. */
    record MeetingRecorded(
            MeetingId meeting, NetworkId network, @Nullable PlatformId platform, Agenda agenda)
            implements MeetingEvent {}

    record AgendaCorrected(MeetingId meeting, Agenda agenda) implements MeetingEvent {}

    /** It was a meeting of another platform, or, without one, of none. */
    record MeetingReassigned(MeetingId meeting, @Nullable PlatformId platform) implements MeetingEvent {}

    /** The whole list of those who came, in the order in which it was written down; revision 1 did not count people. */
    @Revision(2)
    record AttendanceRecorded(MeetingId meeting, List<Attendance> attendance) implements MeetingEvent {}

    /** The meeting did not take place or was entered by mistake. */
    record MeetingCancelled(MeetingId meeting, @Nullable String reason) implements MeetingEvent, Ending {}

    record MeetingRestored(MeetingId meeting) implements MeetingEvent, Revival {}
}
