package cz.propoj.contract.meetings;

import cz.propoj.contract.Revision;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Ending;
import cz.propoj.contract.time.Revival;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.contract.vault.VaultReference;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to a meeting. */
public sealed interface MeetingEvent {
    MeetingId meeting();

    /**
     * Without a platform it is a meeting outside any.
     *
     * @param kept where the texts of the agenda stand
     */
    @Revision(2)
    record MeetingRecorded(
            MeetingId meeting,
            NetworkId network,
            @Nullable PlatformId platform,
            Agenda agenda,
            @Nullable VaultReference kept)
            implements MeetingEvent, WithTexts {
        public MeetingRecorded(MeetingId meeting, NetworkId network, @Nullable PlatformId platform, Agenda agenda) {
            this(meeting, network, platform, agenda, null);
        }

        @Override
        public String owner() {
            return meeting.toString();
        }

        @Override
        public Map<String, String> texts() {
            return agenda.texts();
        }

        @Override
        public MeetingRecorded keptAs(VaultReference where) {
            return new MeetingRecorded(meeting, network, platform, agenda.with(Map.of()), where);
        }

        @Override
        public MeetingRecorded reading(Map<String, String> texts) {
            return new MeetingRecorded(meeting, network, platform, agenda.with(texts));
        }
    }

    /**
     * It was about something else than was written down.
     *
     * @param kept where the texts of the agenda stand
     */
    @Revision(2)
    record AgendaCorrected(
            MeetingId meeting, Agenda agenda, @Nullable VaultReference kept) implements MeetingEvent, WithTexts {
        public AgendaCorrected(MeetingId meeting, Agenda agenda) {
            this(meeting, agenda, null);
        }

        @Override
        public String owner() {
            return meeting.toString();
        }

        @Override
        public Map<String, String> texts() {
            return agenda.texts();
        }

        @Override
        public AgendaCorrected keptAs(VaultReference where) {
            return new AgendaCorrected(meeting, agenda.with(Map.of()), where);
        }

        @Override
        public AgendaCorrected reading(Map<String, String> texts) {
            return new AgendaCorrected(meeting, agenda.with(texts));
        }
    }

    /** On the request of somebody named in them: topic, goal, outputs and what follows, whenever they were true. */
    record MeetingTextErased(MeetingId meeting) implements MeetingEvent, TextsErased {
        @Override
        public String owner() {
            return meeting.toString();
        }
    }

    /** It was a meeting of another platform, or, without one, of none. */
    record MeetingReassigned(MeetingId meeting, @Nullable PlatformId platform) implements MeetingEvent {}

    /** The whole list of those who came, in the order in which it was written down; revision 1 did not count people. */
    @Revision(2)
    record AttendanceRecorded(MeetingId meeting, List<Attendance> attendance) implements MeetingEvent {}

    /** The meeting did not take place or was entered by mistake. */
    record MeetingCancelled(MeetingId meeting, @Nullable String reason) implements MeetingEvent, Ending {}

    record MeetingRestored(MeetingId meeting) implements MeetingEvent, Revival {}
}
