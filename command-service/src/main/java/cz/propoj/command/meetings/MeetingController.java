package cz.propoj.command.meetings;

import cz.propoj.command.meetings.MeetingCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.PlausibleDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording and correcting meetings and who came. */
@RestController
@RequestMapping("/api/networks/{network}/meetings")
class MeetingController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final KnownRecords records;
    private final Clock clock;

    MeetingController(ChangeRequests changes, CommandSender sender, KnownRecords records, Clock clock) {
        this.clock = clock;
        this.changes = changes;
        this.sender = sender;
        this.records = records;
    }

    /**
     * The whole form. Of a meeting that is there what is left out stays, also of the agenda, and null clears it; a new one has
     * nothing of what is left out.
     *
     * @param platform without one: a meeting outside any
     * @param asked not read any more: forms name here what they ask although they send null
     */
    record MeetingForm(
            Sent<PlatformId> platform,
            Sent<Agenda> agenda,
            Sent<List<Attendance>> attendance,
            @Nullable List<String> asked,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        Agenda givenAgenda() {
            Check.of().there("/agenda", agenda.orNull()).done();
            return Objects.requireNonNull(agenda.orNull());
        }

        @Override
        public String toString() {
            return "MeetingForm";
        }
    }

    record WhoCame(
            Sent<List<Attendance>> attendance,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> record(@RequestBody MeetingForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var platform = known(in, body);
            var attendance = body.attendance().or(List.of());
            var meeting = new MeetingId(changes.newId());
            var agenda = body.givenAgenda();
            var said = changes.context(request, in, body).expecting(null);
            var context = body.effectiveOn() == null && isHeld(agenda) ? said.on(agenda.date()) : said;
            return Answer.of(sender.send(new RecordMeeting(meeting, in, platform, agenda, attendance), context));
        });
    }

    /** Then it is true since its own day, unless somebody says otherwise; what is planned, since it is written down. */
    private boolean isHeld(Agenda agenda) {
        return PlausibleDay.isPlausible(agenda.date())
                && agenda.date().isBefore(LocalDate.ofInstant(clock.instant(), Meta.ZONE));
    }

    /** What the body leaves out stays as it is, null clears it. */
    @PutMapping("/{meeting}")
    ResponseEntity<Answer> correct(
            @PathVariable MeetingId meeting, @RequestBody MeetingForm body, ChangeRequest request) {
        return change(request, body, in -> {
            known(in, body);
            return new CorrectMeeting(meeting, body.platform(), body.agenda(), body.attendance());
        });
    }

    @PutMapping("/{meeting}/attendance")
    ResponseEntity<Answer> attendance(
            @PathVariable MeetingId meeting, @RequestBody WhoCame body, ChangeRequest request) {
        return change(request, body, in -> {
            known(in, body.attendance());
            return new RecordAttendance(meeting, body.attendance());
        });
    }

    @PostMapping("/{meeting}/cancellation")
    ResponseEntity<Answer> cancel(
            @PathVariable MeetingId meeting,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return change(request, since, _ -> new CancelMeeting(meeting, since.reason()));
    }

    @PostMapping("/{meeting}/reinstatement")
    ResponseEntity<Answer> restoreSince(
            @PathVariable MeetingId meeting,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return change(request, EffectiveDated.Only.orNothing(body), _ -> new RestoreMeeting(meeting));
    }

    @DeleteMapping("/{meeting}/cancellation")
    ResponseEntity<Answer> restore(@PathVariable MeetingId meeting, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, _ -> new RestoreMeeting(meeting));
    }

    /** Topic, goal, outputs and what follows are forgotten for good, as somebody named in them has asked. */
    @PostMapping("/{meeting}/erasure")
    ResponseEntity<Answer> erase(
            @PathVariable MeetingId meeting,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseMeetingText(meeting), changes.context(request, in, since)));
        });
    }

    private @Nullable PlatformId known(NetworkId in, MeetingForm body) {
        var platform = body.platform().orNull();
        if (platform != null) {
            records.requirePlatform(in, platform, "/platform");
        }
        known(in, body.attendance());
        return platform;
    }

    private void known(NetworkId in, Sent<List<Attendance>> attendance) {
        var typed = attendance.or(List.of());
        Meeting.attendance(typed).done();
        records.requireActors(in, typed.stream().map(Attendance::actor).toList(), "/attendance");
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, MeetingCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
