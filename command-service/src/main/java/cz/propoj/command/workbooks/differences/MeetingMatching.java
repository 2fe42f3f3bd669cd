package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.MeetingColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the meetings that rows speak of: by id, then by platform, day and topic, then by platform and day alone. */
final class MeetingMatching {
    /** A row that is understood so far; without a platform it is a meeting outside any. */
    record Row(ParsedRow parsedRow, @Nullable PlatformId platform, LocalDate date) {}

    private final KnownNetwork network;
    private final Problems problems;
    private final Set<Row> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Row> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<LocalDate, List<MeetingState>> byDay = new HashMap<>();
    private final Set<MeetingId> matched = new HashSet<>();
    private final IdentityHashMap<Row, MeetingState> known = new IdentityHashMap<>();

    MeetingMatching(KnownNetwork network, Problems problems) {
        this.network = network;
        this.problems = problems;
        network.meetings().values().forEach(state -> byDay.computeIfAbsent(
                        state.agenda().date(), _ -> new ArrayList<>())
                .add(state));
    }

    IdentityHashMap<Row, MeetingState> match(List<Row> rows) {
        byId(rows);
        rows.forEach(row -> byDay(row, state -> isOfSamePlatform(row, state) && hasSameTopic(row, state)));
        rows.forEach(row -> byDay(row, state -> isOfSamePlatform(row, state)));
        return known;
    }

    /** Whether it is asked which meeting the row is, or somebody said that it is none. */
    boolean isLeftOut(Row row) {
        return leftOut.contains(row);
    }

    boolean isMatched(MeetingId meeting) {
        return matched.contains(meeting);
    }

    private void byId(List<Row> rows) {
        var meetings = new Rows(rows);
        var byIds = RowIdCheck.of(rows.stream().map(Row::parsedRow).toList(), meetings, problems);
        for (var row : rows) {
            var state = byIds.of(row.parsedRow());
            if (state != null && matched.add(state.meeting())) {
                known.put(row, state);
            } else if (byIds.isLeftOut(row.parsedRow())) {
                leftOut.add(row);
            } else if (byIds.isNew(row.parsedRow())) {
                fresh.add(row);
            }
        }
    }

    /** Meetings as rows tell of them: what a meeting is called is its platform, day and topic. */
    private final class Rows implements RowIdCheck.Records<MeetingState> {
        private final IdentityHashMap<ParsedRow, Row> rows = new IdentityHashMap<>();

        private Rows(List<Row> rows) {
            rows.forEach(row -> this.rows.put(row.parsedRow(), row));
        }

        private Row row(ParsedRow parsedRow) {
            return Objects.requireNonNull(rows.get(parsedRow));
        }

        @Override
        public @Nullable MeetingState byId(UUID id) {
            return network.meetings().get(new MeetingId(id));
        }

        @Override
        public UUID id(MeetingState meeting) {
            return meeting.meeting().value();
        }

        @Override
        public List<MeetingState> namedAs(ParsedRow parsedRow) {
            return byDay.getOrDefault(row(parsedRow).date(), List.of()).stream()
                    .filter(state -> isNamedAs(parsedRow, state))
                    .toList();
        }

        @Override
        public boolean isNamedAs(ParsedRow parsedRow, MeetingState meeting) {
            return isConfirmed(parsedRow, meeting)
                    && (!parsedRow.hasColumn(MeetingColumn.TOPIC) || hasSameTopic(row(parsedRow), meeting));
        }

        @Override
        public boolean isConfirmed(ParsedRow parsedRow, MeetingState meeting) {
            var row = row(parsedRow);
            return row.date().equals(meeting.agenda().date()) && isOfSamePlatform(row, meeting);
        }

        @Override
        public boolean isContradicted(ParsedRow parsedRow, MeetingState meeting) {
            return false;
        }

        @Override
        public boolean hasEnded(MeetingState meeting) {
            return meeting.cancelled();
        }

        @Override
        public String title(ParsedRow parsedRow) {
            return Stream.of(
                            parsedRow.text(MeetingColumn.PLATFORM),
                            CellValues.format(row(parsedRow).date()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }

        @Override
        public String title(MeetingState meeting) {
            var platform = meeting.platform();
            var of = platform == null ? null : network.platforms().get(platform);
            return Stream.of(
                            of == null ? null : of.standing().name(),
                            CellValues.format(meeting.agenda().date()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }

        @Override
        public Place place(ParsedRow parsedRow) {
            return parsedRow.place(MeetingColumn.DATE);
        }
    }

    /** One that was held before one that was cancelled. */
    private void byDay(Row row, Predicate<MeetingState> fits) {
        if (known.containsKey(row) || leftOut.contains(row) || fresh.contains(row)) {
            return;
        }
        byDay.getOrDefault(row.date(), List.of()).stream()
                .filter(state -> !matched.contains(state.meeting()) && fits.test(state))
                .min(Comparator.comparing(MeetingState::cancelled))
                .ifPresent(state -> {
                    matched.add(state.meeting());
                    known.put(row, state);
                });
    }

    private static boolean hasSameTopic(Row row, MeetingState state) {
        return CellValues.isSame(
                row.parsedRow().text(MeetingColumn.TOPIC), state.agenda().topic());
    }

    private static boolean isOfSamePlatform(Row row, MeetingState state) {
        return Objects.equals(row.platform(), state.platform());
    }
}
