package cz.propoj.command.meetings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.meetings.MeetingCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.refusals.AttributeChecks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingEvent.*;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One meeting: what it was about and who came. */
@Aggregate
final class Meeting extends HistoryAggregate<MeetingState, MeetingEvent> {
    private static final int MOST_ACTORS = 1000;
    private static final int MOST_PEOPLE = 10_000;

    @AggregateIdentifier
    private MeetingId id;

    Meeting() {
        super(MeetingState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordMeeting command, CommandContext asked) {
        var recorded = new MeetingRecorded(command.meeting(), command.network(), command.platform(), command.agenda());
        if (begins(recorded, command.network(), asked)) {
            Check.of()
                    .under("/agenda", agenda(command.agenda()))
                    .under("", attendance(command.attendance()))
                    .done();
            apply(confided(recorded, asked));
            if (!command.attendance().isEmpty()) {
                apply(new AttendanceRecorded(id, command.attendance()));
            }
        }
    }

    @CommandHandler
    void handle(CorrectAgenda command, CommandContext asked) {
        correct(held(asked), command.agenda(), asked);
    }

    @CommandHandler
    void handle(CorrectMeeting command, CommandContext asked) {
        var known = held(asked);
        Check.of()
                .that(!command.agenda().equals(Sent.cleared()), "/agenda", "required")
                .under("", attendance(command.attendance().or(List.of())))
                .done();
        correct(known, command.agenda().onto(known.agenda(), known.agenda()), asked);
        reassign(known, command.platform().onto(known.platform()));
        attended(known, command.attendance());
    }

    @CommandHandler
    void handle(ReassignMeeting command, CommandContext asked) {
        reassign(held(asked), command.platform());
    }

    @CommandHandler
    void handle(RecordAttendance command, CommandContext asked) {
        var known = held(asked);
        attendance(command.attendance().or(List.of())).done();
        attended(known, command.attendance());
    }

    @CommandHandler
    void handle(CancelMeeting command, CommandContext asked) {
        var known = known(asked);
        Check.of().optionalText("/reason", command.reason()).done();
        if (!known.cancelled()) {
            apply(new MeetingCancelled(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(RestoreMeeting command, CommandContext asked) {
        if (known(asked).cancelled()) {
            apply(new MeetingRestored(id));
        }
    }

    /** Also of a cancelled one. */
    @CommandHandler
    void handle(EraseMeetingText command, CommandContext asked) {
        if (erasesTexts(asked)) {
            apply(new MeetingTextErased(id));
        }
    }

    @CommandHandler
    void handle(UndoMeeting command, CommandContext asked) {
        known(asked);
        apply(new MeetingCancelled(id, null));
    }

    @EventSourcingHandler
    void on(MeetingEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.meeting();
        remember(event, sequence, at, meta);
    }

    @Override
    protected NetworkId networkOf(MeetingState state) {
        return state.network();
    }

    private void reassign(MeetingState known, @Nullable PlatformId platform) {
        if (!Objects.equals(platform, known.platform())) {
            apply(new MeetingReassigned(id, platform));
        }
    }

    private void attended(MeetingState known, Sent<List<Attendance>> attendance) {
        var wished = attendance.onto(known.attendance(), List.of());
        if (!wished.equals(known.attendance())) {
            apply(new AttendanceRecorded(id, wished));
        }
    }

    private void correct(MeetingState known, Agenda agenda, CommandContext asked) {
        agenda(agenda).done();
        if (!agenda.equals(known.agenda())) {
            apply(confided(new AgendaCorrected(id, agenda), asked));
        }
    }

    private MeetingState held(CommandContext asked) {
        var known = known(asked);
        if (known.cancelled()) {
            throw new RuleBroken("meeting.cancelled");
        }
        return known;
    }

    private static Check agenda(Agenda agenda) {
        return AttributeChecks.of(MeetingType.TYPE.group(Agenda.class), agenda);
    }

    static Check attendance(List<Attendance> attendance) {
        var check = Check.of().that(attendance.size() <= MOST_ACTORS, "/attendance", "too-many", MOST_ACTORS);
        var seen = new HashSet<ActorId>();
        for (var i = 0; i < attendance.size(); i++) {
            var who = attendance.get(i);
            if (who == null) {
                check.there("/attendance/" + i, null);
                continue;
            }
            check.there("/attendance/" + i + "/actor", who.actor())
                    .that(seen.add(who.actor()), "/attendance/" + i + "/actor", "listed-twice")
                    .number("/attendance/" + i + "/people", who.people(), 1, MOST_PEOPLE);
        }
        return check;
    }
}
