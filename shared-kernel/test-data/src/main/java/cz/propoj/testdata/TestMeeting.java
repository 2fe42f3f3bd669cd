package cz.propoj.testdata;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.platforms.PlatformId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A meeting that was held, with those who came. */
public final class TestMeeting extends TestRecord<MeetingId, TestMeeting> {
    private final @Nullable PlatformId platform;
    /** Null: it was recorded. */
    private @Nullable Agenda agenda;

    private final List<Attendance> came = new ArrayList<>();

    TestMeeting(TestNetwork network, MeetingId id, @Nullable LocalDate day, @Nullable PlatformId platform) {
        super(network, id);
        this.platform = platform;
        agenda = day == null ? null : agenda(day, MeetingKind.PLATFORM_MEETING, null);
    }

    @Override
    TestMeeting self() {
        return this;
    }

    @Override
    public List<Object> events(@Nullable LocalDate day) {
        var all = new ArrayList<>();
        if (agenda != null) {
            all.add(new MeetingEvent.MeetingRecorded(id, network.id(), platform, agenda));
        }
        if (!came.isEmpty()) {
            all.add(new MeetingEvent.AttendanceRecorded(id, came));
        }
        all.addAll(super.events(day));
        return all;
    }

    private static Agenda agenda(LocalDate day, MeetingKind kind, @Nullable String topic) {
        return new Agenda(day, kind, topic, null, List.of(), null, null);
    }

    private Agenda agenda() {
        return Objects.requireNonNull(agenda, "it was recorded already");
    }

    public TestMeeting kind(MeetingKind kind) {
        agenda = agenda(agenda().date(), kind, agenda().topic());
        return this;
    }

    public TestMeeting topic(String topic) {
        agenda = agenda(agenda().date(), agenda().kind(), topic);
        return this;
    }

    public TestMeeting came(ActorId actor, int people) {
        came.add(new Attendance(actor, people));
        return this;
    }

    /** One of each. */
    public TestMeeting came(ActorId... actors) {
        List.of(actors).forEach(actor -> came(actor, 1));
        return this;
    }

    public TestMeeting cancelled(@Nullable String reason) {
        return and(new MeetingEvent.MeetingCancelled(id, reason));
    }

    /** True since its own day. */
    public MeetingId held() {
        return on(agenda().date());
    }
}
