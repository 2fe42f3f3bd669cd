package cz.propoj.command.workbooks.differences;

import cz.propoj.command.meetings.MeetingCommand.CancelMeeting;
import cz.propoj.command.meetings.MeetingCommand.CorrectAgenda;
import cz.propoj.command.meetings.MeetingCommand.ReassignMeeting;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.meetings.MeetingCommand.RestoreMeeting;
import cz.propoj.command.workbooks.differences.MeetingMatching.Row;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
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
    private final ActorDirectory actorDirectory;
    private final PlatformDirectory platforms;
    private final PlatformComparison compared;
    private final Problems problems;
    private final StableIds ids;
    private final ComparisonResult outcome;
    private final Map<String, Integer> repeated = new LinkedHashMap<>();
    private final List<MeetingState> listed = new ArrayList<>();

    MeetingComparison(
            KnownNetwork network,
            ActorDirectory actorDirectory,
            PlatformDirectory platforms,
            PlatformComparison compared,
            Problems problems,
            StableIds ids,
            ComparisonResult outcome) {
        this.network = network;
        this.actorDirectory = actorDirectory;
        this.platforms = platforms;
        this.compared = compared;
        this.problems = problems;
        this.ids = ids;
        this.outcome = outcome;
    }

    void compare(List<ParsedRow> parsedRows, ExportScope exportScope) {
        var rows = new ArrayList<Row>();
        for (var parsedRow : parsedRows) {
            var name = parsedRow.text(MeetingColumn.PLATFORM);
            var platform = name == null ? null : platforms.find(name, parsedRow.place(MeetingColumn.PLATFORM));
            if ((name == null || platform != null) && parsedRow.value(MeetingColumn.DATE) instanceof LocalDate date) {
                rows.add(new Row(parsedRow, platform, date));
                if (date.isAfter(network.day())) {
                    problems.add(
                            ProblemType.MEETING_AFTER_DATE,
                            parsedRow.place(MeetingColumn.DATE),
                            CellValues.DATE.format(date));
                }
            }
        }
        var matching = new MeetingMatching(network, problems);
        var known = matching.match(rows);
        rows.stream().filter(row -> !matching.isLeftOut(row)).forEach(row -> compare(row, known.get(row)));
        network.meetings().values().stream()
                .filter(state -> !state.cancelled()
                        && !matching.isMatched(state.meeting())
                        && network.wasKnown(state.meeting(), exportScope)
                        && state.agenda().date().getYear() == network.day().getYear()
                        && !state.agenda().date().isAfter(network.day()))
                .forEach(this::missing);
    }

    /** Meetings as the sheet has them, for the derived participation. */
    List<MeetingState> listed() {
        return listed;
    }

    private static @Nullable String topic(ParsedRow parsedRow) {
        return parsedRow.text(MeetingColumn.TOPIC);
    }

    private void compare(Row row, @Nullable MeetingState known) {
        var parsedRow = row.parsedRow();
        var fields = new FieldChanges();
        var isMoved = known != null
                && parsedRow.hasColumn(MeetingColumn.PLATFORM)
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
        var attendance = parsedRow.hasColumn(MeetingColumn.PARTICIPANTS) ? attendance(parsedRow, before) : before;
        if (!isSame(before, attendance)) {
            fields.note(MeetingColumn.PARTICIPANTS.heading(), names(before), names(attendance));
        }
        var fresh = newId(row);
        var id = known == null ? fresh : known.meeting();
        var platform = known == null || isMoved ? row.platform() : known.platform();
        listed.add(new MeetingState(id, network.network().network(), platform, agenda, attendance, false));
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.MEETING);
            return;
        }
        outcome.add(
                RecordKind.MEETING,
                StableIds.difference(RecordKind.MEETING, id),
                known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                title(platform, agenda.date()),
                fields,
                parsedRow.place(),
                platform != null && compared.isAdded(platform)
                        ? List.of(StableIds.difference(RecordKind.PLATFORM, platform))
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
        var key = row.platform() + " " + row.date() + " " + Texts.folded(topic(row.parsedRow()));
        var number = repeated.merge(key, 1, Integer::sum);
        return new MeetingId(ids.record(RecordKind.MEETING, key, String.valueOf(number)));
    }

    private static Agenda agenda(Row row, @Nullable MeetingState known, FieldChanges fields) {
        var before = known == null ? null : known.agenda();
        var changedDate =
                fields.compare(MeetingColumn.DATE.heading(), before == null ? null : before.date(), row.date());
        var topic = before == null ? null : before.topic();
        if (row.parsedRow().hasColumn(MeetingColumn.TOPIC)
                && fields.compare(MeetingColumn.TOPIC.heading(), topic, topic(row.parsedRow()))) {
            topic = topic(row.parsedRow());
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

    private List<Attendance> attendance(ParsedRow parsedRow, List<Attendance> before) {
        var people = new LinkedHashMap<ActorId, Integer>();
        before.forEach(who -> people.put(who.actor(), who.people()));
        var complete = true;
        var result = new LinkedHashMap<ActorId, Attendance>();
        for (var name : parsedRow.texts(MeetingColumn.PARTICIPANTS)) {
            var actor = actorDirectory.find(name, parsedRow.place(MeetingColumn.PARTICIPANTS));
            if (actor == null) {
                complete = false;
                continue;
            }
            var said = actorDirectory.people(name);
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
                        ? actorDirectory.name(who.actor())
                        : actorDirectory.name(who.actor()) + " (" + who.people() + ")")
                .toList();
    }

    private @Nullable String name(@Nullable PlatformId platform) {
        return platform == null ? null : platforms.name(platform);
    }

    private String title(@Nullable PlatformId platform, LocalDate date) {
        return (platform == null ? "" : platforms.name(platform) + " ") + CellValues.DATE.format(date);
    }

    private void missing(MeetingState state) {
        var id = state.meeting();
        outcome.add(
                RecordKind.MEETING,
                StableIds.missing(RecordKind.MEETING, id),
                DifferenceKind.MISSING,
                title(state.platform(), state.agenda().date()),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new CancelMeeting(id, null))));
    }
}
