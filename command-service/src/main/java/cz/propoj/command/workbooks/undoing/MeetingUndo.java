package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.meetings.MeetingCommand.CancelMeeting;
import cz.propoj.command.meetings.MeetingCommand.CorrectAgenda;
import cz.propoj.command.meetings.MeetingCommand.ReassignMeeting;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RestoreMeeting;
import cz.propoj.command.meetings.MeetingCommand.UndoMeeting;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings: one that came with the take-over was never there. */
final class MeetingUndo implements RecordUndo<MeetingState, MeetingEvent> {
    @Override
    public String name() {
        return "MEETING";
    }

    @Override
    public @Nullable MeetingState evolve(@Nullable MeetingState state, MeetingEvent event) {
        return MeetingState.evolve(state, event);
    }

    @Override
    public boolean begins(MeetingEvent event) {
        return event instanceof MeetingEvent.MeetingRecorded;
    }

    @Override
    public Facet facet(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingRecorded _ -> FacetKind.OTHER.facet();
            case MeetingEvent.MeetingTextErased _ -> FacetKind.OTHER.facet();
            case MeetingEvent.AgendaCorrected _ -> FacetKind.AGENDA.facet();
            case MeetingEvent.MeetingReassigned _ -> FacetKind.PLATFORM.facet();
            case MeetingEvent.AttendanceRecorded _ -> FacetKind.ATTENDANCE.facet();
            case MeetingEvent.MeetingCancelled _ -> FacetKind.LIFE.facet();
            case MeetingEvent.MeetingRestored _ -> FacetKind.LIFE.facet();
        };
    }

    @Override
    public boolean isAlive(MeetingState state) {
        return !state.cancelled();
    }

    @Override
    public @Nullable Object value(RecordHistory<MeetingState, MeetingEvent> side, LocalDate day, Facet facet) {
        var state = side.on(day);
        if (state == null) {
            return null;
        }
        return switch (facet.part()) {
            case LIFE -> state.cancelled() ? LifeCycle.RETIRED : LifeCycle.ACTIVE;
            case PLATFORM -> state.platform();
            case AGENDA -> state.agenda();
            case ATTENDANCE -> state.attendance();
            default -> null;
        };
    }

    @Override
    public List<Step> withdraw(AffectedRecord<MeetingState, MeetingEvent> life, LocalDate day) {
        return UndoSteps.one(id(life), day, new UndoMeeting(new MeetingId(id(life))));
    }

    @Override
    public List<Step> revive(AffectedRecord<MeetingState, MeetingEvent> life, LocalDate day) {
        return UndoSteps.one(id(life), day, new RestoreMeeting(new MeetingId(id(life))));
    }

    @Override
    public List<Step> end(AffectedRecord<MeetingState, MeetingEvent> life, LocalDate day) {
        return UndoSteps.one(id(life), day, new CancelMeeting(new MeetingId(id(life)), null));
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<MeetingState, MeetingEvent> life, LocalDate day, Facet facet) {
        var was = life.without().on(day);
        var meeting = new MeetingId(id(life));
        if (was == null) {
            return Optional.empty();
        }
        return switch (facet.part()) {
            case PLATFORM -> Optional.of(UndoSteps.one(id(life), day, new ReassignMeeting(meeting, was.platform())));
            case AGENDA -> Optional.of(UndoSteps.one(id(life), day, new CorrectAgenda(meeting, was.agenda())));
            case ATTENDANCE ->
                Optional.of(UndoSteps.one(id(life), day, new RecordAttendance(meeting, was.attendance())));
            default -> Optional.of(List.of());
        };
    }

    private static UUID id(AffectedRecord<?, ?> life) {
        return UUID.fromString(life.record());
    }
}
