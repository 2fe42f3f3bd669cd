package cz.propoj.command.workbooks.differences;

import cz.propoj.command.meetings.MeetingCommand.CancelMeeting;
import cz.propoj.command.meetings.MeetingCommand.CorrectAgenda;
import cz.propoj.command.meetings.MeetingCommand.ReassignMeeting;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.meetings.MeetingCommand.RestoreMeeting;
import cz.propoj.command.workbooks.differences.MeetingMatching.Row;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.command.workbooks.templates.Seen;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.MeetingColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the meetings of the workbook with those of the network: the same platform on the same day is the same one. */
final class MeetingComparison {
    private final KnownNetwork network;
    private final Register register;
    private final Platforms platforms;
    private final PlatformComparison compared;
    private final Problems problems;
    private final Ids ids;
    private final Outcome outcome;
    private final Map<String, Integer> repeated = new LinkedHashMap<>();
    private final List<MeetingState> listed = new ArrayList<>();

    MeetingComparison(
            KnownNetwork network,
            Register register,
            Platforms platforms,
            PlatformComparison compared,
            Problems problems,
            Ids ids,
            Outcome outcome) {
        this.network = network;
        this.register = register;
        this.platforms = platforms;
        this.compared = compared;
        this.problems = problems;
        this.ids = ids;
        this.outcome = outcome;
    }

    void compare(List<Draft> drafts, Seen seen) {
        var rows = new ArrayList<Row>();
        for (var draft : drafts) {
            var name = draft.text(MeetingColumn.PLATFORM);
            var platform = name == null ? null : platforms.find(name, draft.place(MeetingColumn.PLATFORM));
            if ((name == null || platform != null) && draft.value(MeetingColumn.DATE) instanceof LocalDate date) {
                rows.add(new Row(draft, platform, date));
                if (date.isAfter(network.day())) {
                    problems.add(Trouble.MEETING_AFTER_DATE, draft.place(MeetingColumn.DATE), Said.DATE.format(date));
                }
            }
        }
        var matching = new MeetingMatching(network, problems);
        var known = matching.match(rows);
        rows.stream().filter(row -> !matching.isLeftOut(row)).forEach(row -> compare(row, known.get(row)));
        network.meetings().values().stream()
                .filter(state -> !state.cancelled()
                        && !matching.isMatched(state.meeting())
                        && network.wasKnown(state.meeting(), seen)
                        && state.agenda().date().getYear() == network.day().getYear()
                        && !state.agenda().date().isAfter(network.day()))
                .forEach(this::missing);
    }

    /** Meetings as the sheet has them, for the derived participation. */
    List<MeetingState> listed() {
        return listed;
    }

    private static @Nullable String topic(Draft draft) {
        return draft.text(MeetingColumn.TOPIC);
    }

    private void compare(Row row, @Nullable MeetingState known) {
        var draft = row.draft();
        var fields = new Fields();
        var isMoved = known != null
                && draft.says(MeetingColumn.PLATFORM)
                && !Objects.equals(row.platform(), known.platform());
        if (known == null) {
            var platform = row.platform();
            fields.compare(MeetingColumn.PLATFORM.heading(), null, platform == null ? null : platforms.name(platform));
        } else if (known.cancelled()) {
            fields.note(ActorComparison.LIFE_CYCLE, "zrušené", "konané");
        }
        if (isMoved && known != null) {
            fields.note(MeetingColumn.PLATFORM.heading(), name(known.platform()), name(row.platform()));
        }
        var agenda = agenda(row, known, fields);
        var before = known == null ? List.<Attendance>of() : known.attendance();
        var attendance = draft.says(MeetingColumn.PARTICIPANTS) ? attendance(draft, before) : before;
        if (!isSame(before, attendance)) {
            fields.note(MeetingColumn.PARTICIPANTS.heading(), names(before), names(attendance));
        }
        var fresh = newId(row);
        var id = known == null ? fresh : known.meeting();
        var platform = known == null || isMoved ? row.platform() : known.platform();
        listed.add(new MeetingState(id, network.network().network(), platform, agenda, attendance, false));
        if (fields.isEmpty()) {
            outcome.unchanged(Item.MEETING);
            return;
        }
        outcome.add(
                Item.MEETING,
                Ids.difference(Item.MEETING, id),
                known == null ? Change.ADDED : Change.CHANGED,
                title(platform, agenda.date()),
                fields,
                draft.place(),
                platform != null && compared.isAdded(platform)
                        ? List.of(Ids.difference(Item.PLATFORM, platform))
                        : List.of(),
                scope -> {
                    var there = attendance.stream()
                            .filter(who -> scope.actor().test(who.actor()))
                            .toList();
                    var steps = new ArrayList<Step>();
                    // It has taken place since its own day, not since the day of the workbook.
                    var since = known == null && agenda.date().isBefore(network.day()) ? agenda.date() : null;
                    if (known == null) {
                        steps.add(
                                step(id, new RecordMeeting(id, network.network().network(), platform, agenda))
                                        .since(since));
                    } else if (known.cancelled()) {
                        steps.add(step(id, new RestoreMeeting(id)));
                    }
                    if (isMoved) {
                        steps.add(step(id, new ReassignMeeting(id, platform)));
                    }
                    if (known != null && !agenda.equals(known.agenda())) {
                        steps.add(step(id, new CorrectAgenda(id, agenda)));
                    }
                    if (!isSame(before, there)) {
                        steps.add(step(id, new RecordAttendance(id, there)).since(since));
                    }
                    return steps;
                });
    }

    private static Step step(MeetingId id, Object command) {
        return Step.of(Step.MEETINGS_AND_NEEDS, id.value(), command);
    }

    /** Counted over all rows, so that it comes out the same when some of them are stored already. */
    private MeetingId newId(Row row) {
        var key = row.platform() + " " + row.date() + " " + Texts.folded(topic(row.draft()));
        var number = repeated.merge(key, 1, Integer::sum);
        return new MeetingId(ids.record(Item.MEETING, key, String.valueOf(number)));
    }

    private static Agenda agenda(Row row, @Nullable MeetingState known, Fields fields) {
        var before = known == null ? null : known.agenda();
        var changedDate =
                fields.compare(MeetingColumn.DATE.heading(), before == null ? null : before.date(), row.date());
        var topic = before == null ? null : before.topic();
        if (row.draft().says(MeetingColumn.TOPIC)
                && fields.compare(MeetingColumn.TOPIC.heading(), topic, topic(row.draft()))) {
            topic = topic(row.draft());
        }
        var kind = row.platform() == null ? MeetingKind.OTHER : MeetingKind.PLATFORM_MEETING;
        return before == null
                ? new Agenda(row.date(), kind, topic, null, List.of(), null, null)
                : new Agenda(
                        changedDate ? row.date() : before.date(),
                        before.kind(),
                        topic,
                        before.goal(),
                        before.coordinatorRoles(),
                        before.outputs(),
                        before.next());
    }

    private List<Attendance> attendance(Draft draft, List<Attendance> before) {
        var people = new LinkedHashMap<ActorId, Integer>();
        before.forEach(who -> people.put(who.actor(), who.people()));
        var complete = true;
        var result = new LinkedHashMap<ActorId, Attendance>();
        for (var name : draft.texts(MeetingColumn.PARTICIPANTS)) {
            var actor = register.find(name, draft.place(MeetingColumn.PARTICIPANTS));
            if (actor == null) {
                complete = false;
                continue;
            }
            var said = register.people(name);
            result.put(actor, new Attendance(actor, said > 0 ? said : people.getOrDefault(actor, 1)));
        }
        if (!complete) {
            before.forEach(who -> result.putIfAbsent(who.actor(), who));
        }
        return List.copyOf(result.values());
    }

    private static boolean isSame(List<Attendance> one, List<Attendance> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    private List<String> names(List<Attendance> attendance) {
        return attendance.stream()
                .map(who -> who.people() == 1
                        ? register.name(who.actor())
                        : register.name(who.actor()) + " (" + who.people() + ")")
                .toList();
    }

    private @Nullable String name(@Nullable PlatformId platform) {
        return platform == null ? null : platforms.name(platform);
    }

    private String title(@Nullable PlatformId platform, LocalDate date) {
        return (platform == null ? "" : platforms.name(platform) + " ") + Said.DATE.format(date);
    }

    private void missing(MeetingState state) {
        var id = state.meeting();
        outcome.add(
                Item.MEETING,
                Ids.missing(Item.MEETING, id),
                Change.MISSING,
                title(state.platform(), state.agenda().date()),
                new Fields(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new CancelMeeting(id, null))));
    }
}
