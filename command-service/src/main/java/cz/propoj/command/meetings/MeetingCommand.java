package cz.propoj.command.meetings;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be wished of a meeting. What carries texts that may name people does not tell them to logs. */
public sealed interface MeetingCommand {
    MeetingId meeting();

    /** Without a platform it is a meeting outside any. */
    record RecordMeeting(
            @TargetAggregateIdentifier MeetingId meeting,
            NetworkId network,
            @Nullable PlatformId platform,
            Agenda agenda,
            List<Attendance> attendance)
            implements MeetingCommand {
        public RecordMeeting {
            attendance = List.copyOf(attendance);
        }

        /** Nobody knows yet who came. */
        public RecordMeeting(MeetingId meeting, NetworkId network, @Nullable PlatformId platform, Agenda agenda) {
            this(meeting, network, platform, agenda, List.of());
        }

        @Override
        public String toString() {
            return "RecordMeeting[" + meeting + "]";
        }
    }

    record CorrectAgenda(@TargetAggregateIdentifier MeetingId meeting, Agenda agenda) implements MeetingCommand {
        @Override
        public String toString() {
            return "CorrectAgenda[" + meeting + "]";
        }
    }

    /** It was a meeting of another platform; without one it is a meeting outside any. */
    record ReassignMeeting(
            @TargetAggregateIdentifier MeetingId meeting,
            @Nullable PlatformId platform) implements MeetingCommand {}

    /** The whole form of a meeting; one whose platform is cleared is a meeting outside any. */
    record CorrectMeeting(
            @TargetAggregateIdentifier MeetingId meeting,
            Sent<PlatformId> platform,
            Sent<Agenda> agenda,
            Sent<List<Attendance>> attendance)
            implements MeetingCommand {
        @Override
        public String toString() {
            return "CorrectMeeting[" + meeting + "]";
        }
    }

    /** The whole list of those who came. */
    record RecordAttendance(@TargetAggregateIdentifier MeetingId meeting, Sent<List<Attendance>> attendance)
            implements MeetingCommand {
        public RecordAttendance(MeetingId meeting, List<Attendance> attendance) {
            this(meeting, Sent.of(List.copyOf(attendance)));
        }
    }

    record CancelMeeting(
            @TargetAggregateIdentifier MeetingId meeting,
            @Nullable String reason) implements MeetingCommand {}

    record RestoreMeeting(@TargetAggregateIdentifier MeetingId meeting) implements MeetingCommand {}

    /** Somebody named in them has asked: topic, goal, outputs and what follows are forgotten for good. */
    record EraseMeetingText(@TargetAggregateIdentifier MeetingId meeting) implements MeetingCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoMeeting(@TargetAggregateIdentifier MeetingId meeting) implements MeetingCommand {}
}
