package cz.propoj.command.meetings;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.meetings.MeetingCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.*;
import cz.propoj.contract.meetings.MeetingEvent.*;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.vault.VaultReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingTest {
    private static final MeetingId ID = new MeetingId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final ActorId SCHOOL = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000003"));
    private static final Agenda AGENDA = agenda("2025-03-04", "záškoláctví");
    private static final MeetingRecorded RECORDED = new MeetingRecorded(ID, NETWORK, null, AGENDA);
    private static final VaultReference KEPT = TextsInMemory.kept(ID, Map.of("topic", 1));
    private static final MeetingRecorded STORED = RECORDED.keptAs(KEPT);
    private static final List<Attendance> TWO = List.of(new Attendance(SCHOOL, 2));

    private final FixtureConfiguration<Meeting> fixture = Fixtures.of(Meeting.class);

    private static Agenda agenda(String day, String topic) {
        return new Agenda(LocalDate.parse(day), MeetingKind.ROUND_TABLE, topic, null, List.of(), null, null);
    }

    private ResultValidator<Meeting> when(MeetingCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class CorrectMeetingTest {
        @Test
        void moves_to_another_platform_or_outside_any() {
            var platform = new PlatformId(UUID.randomUUID());
            var moved = new MeetingReassigned(ID, platform);
            when(new CorrectMeeting(ID, Sent.of(platform), Sent.of(AGENDA), Sent.leftOut()), RECORDED)
                    .expectEvents(moved);
            when(new CorrectMeeting(ID, Sent.of(platform), Sent.of(AGENDA), Sent.leftOut()), RECORDED, moved)
                    .expectNoEvents();
            when(new CorrectMeeting(ID, Sent.cleared(), Sent.leftOut(), Sent.leftOut()), RECORDED, moved)
                    .expectEvents(new MeetingReassigned(ID, null));
            when(new CorrectAgenda(ID, AGENDA), RECORDED, moved).expectNoEvents();
        }
    }

    @Nested
    class RecordMeetingTest {
        @Test
        void records_once() {
            var command = new RecordMeeting(ID, NETWORK, null, AGENDA);
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(STORED);
            when(command, RECORDED).expectNoEvents();
        }

        @Test
        void a_typing_error_in_the_year_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(new RecordMeeting(ID, NETWORK, null, agenda("+20205-03-04", "x")), asked())
                    .expectException(broken("date-out-of-range"));
        }
    }

    @Nested
    class RecordAttendanceTest {
        @Test
        void the_list_is_recorded_once() {
            var recorded = new AttendanceRecorded(ID, TWO);
            when(new RecordAttendance(ID, TWO), RECORDED).expectEvents(recorded);
            when(new RecordAttendance(ID, TWO), RECORDED, recorded).expectNoEvents();
        }

        @Test
        void comes_with_the_meeting_in_one_go() {
            fixture.givenNoPriorActivity()
                    .when(new RecordMeeting(ID, NETWORK, null, AGENDA, TWO), asked())
                    .expectEvents(STORED, new AttendanceRecorded(ID, TWO));
        }

        @Test
        void nobody_and_the_same_actor_twice_are_refused() {
            when(new RecordAttendance(ID, List.of(new Attendance(SCHOOL, 0), new Attendance(SCHOOL, 1))), RECORDED)
                    .expectException(broken("number-out-of-range", "listed-twice"));
        }

        @Test
        void of_a_cancelled_meeting_is_refused() {
            when(new RecordAttendance(ID, TWO), RECORDED, new MeetingCancelled(ID, null))
                    .expectException(broken("meeting.cancelled"));
        }
    }

    @Nested
    class CorrectAgendaTest {
        @Test
        void only_a_difference_is_an_event() {
            var corrected = agenda("2025-03-05", "záškoláctví");
            when(new CorrectAgenda(ID, corrected), RECORDED)
                    .expectEvents(new AgendaCorrected(ID, corrected).keptAs(KEPT));
            when(new CorrectAgenda(ID, AGENDA), RECORDED).expectNoEvents();
        }
    }

    @Nested
    class EraseMeetingTextTest {
        @Test
        void erases_also_what_an_older_event_carries_and_the_texts_of_a_cancelled_meeting() {
            var erased = new MeetingTextErased(ID);
            when(new EraseMeetingText(ID), STORED).expectEvents(erased);
            when(new EraseMeetingText(ID), RECORDED, new MeetingCancelled(ID, null))
                    .expectEvents(erased);
            when(new EraseMeetingText(ID), RECORDED, erased).expectNoEvents();
            when(new CorrectAgenda(ID, AGENDA), RECORDED, erased)
                    .expectEvents(new AgendaCorrected(ID, AGENDA).keptAs(KEPT));
        }
    }

    @Nested
    class CancelMeetingTest {
        @Test
        void cancels_and_restores() {
            var cancelled = new MeetingCancelled(ID, "nekonalo se");
            when(new CancelMeeting(ID, "nekonalo se"), RECORDED).expectEvents(cancelled);
            when(new CancelMeeting(ID, null), RECORDED, cancelled).expectNoEvents();
            when(new RestoreMeeting(ID), RECORDED, cancelled).expectEvents(new MeetingRestored(ID));
            when(new RestoreMeeting(ID), RECORDED).expectNoEvents();
        }
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(RECORDED)
                .when(new RestoreMeeting(ID), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }
}
