package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetRow;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.Texts;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.MeetingColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The other form of a sheet of meetings: one row an actor, one column a date, a mark where somebody was present. The
 * platform stands above the dates, in a title row, or is the name of the sheet.
 */
final class MeetingMatrix {
    private static final int ROWS_ABOVE_DATES = 15;
    private static final Set<String> CORNERS =
            Set.of("akter", "ucastnik", "ucastnici", "nazev aktera", "organizace", "clen", "akter datum");
    private static final Set<String> TOPIC_ROWS = Set.of("tema", "temata", "tema setkani", "program");
    private static final Set<String> ABSENT = Set.of("omluven", "omluvena", "omluveno", "o", "nepritomen", "chybel");

    private record Meeting(int column, LocalDate date, Place place) {}

    private final SheetTable table;
    private final int header;
    private final int actors;
    private final List<Meeting> meetings;
    private final Problems problems;

    private MeetingMatrix(SheetTable table, int header, int actors, List<Meeting> meetings, Problems problems) {
        this.table = table;
        this.header = header;
        this.actors = actors;
        this.meetings = meetings;
        this.problems = problems;
    }

    /** Empty when the table is no such matrix. */
    static Optional<MeetingMatrix> of(SheetTable table, Problems problems) {
        var lines = table.lines();
        for (var at = 0; at < Math.min(lines.size(), ROWS_ABOVE_DATES); at++) {
            var line = lines.get(at);
            var corner = corner(line);
            var meetings = corner == null ? List.<Meeting>of() : dates(table, line, corner);
            if (corner != null && isHeader(line, corner, meetings)) {
                return Optional.of(new MeetingMatrix(table, at, corner, meetings, problems));
            }
        }
        return Optional.empty();
    }

    /** Beside the corner stand dates and little else; a row of a list of actors may begin with such a word and have a date, too. */
    private static boolean isHeader(SheetRow line, int corner, List<Meeting> meetings) {
        var others = IntStream.range(corner + 1, line.cells().size())
                .filter(column -> line.at(column) != null)
                .count();
        return !meetings.isEmpty() && 2L * meetings.size() >= others;
    }

    private static @Nullable Integer corner(SheetRow line) {
        for (var column = 0; column < line.cells().size(); column++) {
            var value = line.at(column);
            if (value != null) {
                return value instanceof Value.Text words && CORNERS.contains(Headings.plain(words.text()))
                        ? column
                        : null;
            }
        }
        return null;
    }

    private static List<Meeting> dates(SheetTable table, SheetRow line, int corner) {
        var meetings = new ArrayList<Meeting>();
        for (var column = corner + 1; column < line.cells().size(); column++) {
            var value = line.at(column);
            var span = value == null ? Optional.<Dates.Span>empty() : Dates.read(value);
            if (span.isPresent() && span.get().isExact()) {
                meetings.add(new Meeting(column, span.get().first(), table.place(line.index(), column)));
            }
        }
        return meetings;
    }

    List<ParsedRow> rows(Collection<String> platforms) {
        var topics = new TreeMap<Integer, String>();
        var present = new LinkedHashMap<Integer, List<String>>();
        meetings.forEach(meeting -> present.put(meeting.column(), new ArrayList<>()));
        for (var line : table.lines().subList(header + 1, table.lines().size())) {
            var name = line.at(actors);
            var actor = name == null ? null : Texts.clean(CellValues.text(name));
            if (actor == null) {
                continue;
            }
            var isTopicRow = TOPIC_ROWS.contains(Headings.plain(actor));
            for (var meeting : meetings) {
                var value = line.at(meeting.column());
                if (value == null) {
                    continue;
                }
                if (isTopicRow) {
                    topics.put(meeting.column(), CellValues.text(value));
                } else {
                    var list = present.get(meeting.column());
                    var people = people(value, table.place(line.index(), meeting.column()));
                    if (list != null && people > 0) {
                        list.add(people == 1 ? actor : actor + " (" + people + ")");
                    }
                }
            }
        }
        return parsedRows(platforms, topics, present);
    }

    /** How many came; 0 when nobody did or the mark is not understood. */
    private int people(Value value, Place place) {
        if (value instanceof Value.Numeric numeric
                && numeric.number() == Math.rint(numeric.number())
                && numeric.number() >= 0
                && numeric.number() < 1000) {
            return (int) numeric.number();
        }
        var words = CellValues.text(value);
        var mark = CellReader.mark(words);
        if (mark != null) {
            return mark ? 1 : 0;
        }
        if (Headings.plain(words).equals("pritomen") || Headings.plain(words).equals("pritomna")) {
            return 1;
        }
        if (!ABSENT.contains(Headings.plain(words))) {
            problems.add(ProblemType.UNKNOWN_MARK, place, words);
        }
        return 0;
    }

    private List<ParsedRow> parsedRows(
            Collection<String> platforms, Map<Integer, String> topics, Map<Integer, List<String>> present) {
        var parsedRows = new ArrayList<ParsedRow>();
        for (var meeting : meetings) {
            var platform = platform(meeting, platforms);
            if (platform == null) {
                continue;
            }
            var values = new LinkedHashMap<Column, @Nullable Object>();
            values.put(MeetingColumn.PLATFORM, platform.equals(Problem.OUTSIDE) ? null : platform);
            values.put(MeetingColumn.DATE, meeting.date());
            if (!topics.isEmpty()) {
                values.put(MeetingColumn.TOPIC, Texts.clean(topics.get(meeting.column())));
            }
            values.put(MeetingColumn.PARTICIPANTS, present.getOrDefault(meeting.column(), List.of()));
            parsedRows.add(new ParsedRow(SheetKind.MEETINGS, meeting.place(), null, values, Map.of(), Map.of(), null));
        }
        return parsedRows;
    }

    /** Null: not known and not chosen. */
    private @Nullable String platform(Meeting meeting, Collection<String> platforms) {
        for (var at = header - 1; at >= 0; at--) {
            var line = table.lines().get(at);
            var above = table.spanning(line, meeting.column());
            var named = above == null ? null : named(CellValues.text(above), platforms);
            if (named != null) {
                return named;
            }
        }
        for (var line : table.lines().subList(0, header)) {
            for (var value : line.cells()) {
                var named = value == null ? null : named(CellValues.text(value), platforms);
                if (named != null) {
                    return named;
                }
            }
        }
        var named = named(table.sheet(), platforms);
        return named == null ? chosen(platforms) : named;
    }

    private @Nullable String chosen(Collection<String> platforms) {
        var choices = new ArrayList<Choice>();
        platforms.forEach(name -> choices.add(new Choice(name, name)));
        choices.add(new Choice(Problem.OUTSIDE, Problem.OUTSIDE));
        return problems.ask(ProblemType.MATRIX_WITHOUT_PLATFORM, table.place(), choices, table.sheet());
    }

    private static @Nullable String named(String text, Collection<String> platforms) {
        var plain = Headings.plain(text);
        return platforms.stream()
                .filter(name -> !Headings.plain(name).isEmpty() && plain.contains(Headings.plain(name)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
