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

/** Undo of meetings: a meeting that the import added was never part of the network. */
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
    public boolean isCreation(MeetingEvent event) {
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
            case MeetingEvent.MeetingCancelled _ -> FacetKind.LIFE_CYCLE.facet();
            case MeetingEvent.MeetingRestored _ -> FacetKind.LIFE_CYCLE.facet();
        };
    }

    @Override
    public boolean isActive(MeetingState state) {
        return !state.cancelled();
    }

    @Override
    public @Nullable Object value(RecordHistory<MeetingState, MeetingEvent> history, LocalDate day, Facet facet) {
        var state = history.asOf(day);
        if (state == null) {
            return null;
        }
        return switch (facet.kind()) {
            case LIFE_CYCLE -> state.cancelled() ? LifeCycle.RETIRED : LifeCycle.ACTIVE;
            case PLATFORM -> state.platform();
            case AGENDA -> state.agenda();
            case ATTENDANCE -> state.attendance();
            default -> null;
        };
    }

    @Override
    public List<Step> withdraw(AffectedRecord<MeetingState, MeetingEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new UndoMeeting(new MeetingId(id(record))));
    }

    @Override
    public List<Step> reinstate(AffectedRecord<MeetingState, MeetingEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new RestoreMeeting(new MeetingId(id(record))));
    }

    @Override
    public List<Step> retire(AffectedRecord<MeetingState, MeetingEvent> record, LocalDate day) {
        return UndoSteps.one(id(record), day, new CancelMeeting(new MeetingId(id(record)), null));
    }

    @Override
    public Optional<List<Step>> restore(AffectedRecord<MeetingState, MeetingEvent> record, LocalDate day, Facet facet) {
        var was = record.without().asOf(day);
        var meeting = new MeetingId(id(record));
        if (was == null) {
            return Optional.empty();
        }
        return switch (facet.kind()) {
            case PLATFORM -> Optional.of(UndoSteps.one(id(record), day, new ReassignMeeting(meeting, was.platform())));
            case AGENDA -> Optional.of(UndoSteps.one(id(record), day, new CorrectAgenda(meeting, was.agenda())));
            case ATTENDANCE ->
                Optional.of(UndoSteps.one(id(record), day, new RecordAttendance(meeting, was.attendance())));
            default -> Optional.of(List.of());
        };
    }

    private static UUID id(AffectedRecord<?, ?> record) {
        return UUID.fromString(record.id());
    }
}
