package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetRow;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.command.workbooks.templates.Headings.Likeness;
import cz.propoj.contract.Texts;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.ExportMark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which sheet of which template a table is, by its headings and its name; the file's name means nothing. */
final class SheetRecognition {
    private static final int ROWS_ABOVE_HEADER = 40;
    private static final int FOR_THE_SHEET_NAME = 5;
    private static final int LIKE_OWN = 4;
    private static final int LIKE_NEAR = 3;
    private static final int LIKE_SLIP = 2;
    private static final int ENOUGH = 7;
    private static final int LONGEST_HEADING = 500;
    private static final Pattern CONTINUED = Pattern.compile("\\(\\d{1,3}\\)$");

    private record Guess(SheetKind kind, int header, int score, Map<Column, Integer> columns) {}

    private SheetRecognition() {}

    /** Empty when the table is none of the templates' sheets or can't be read; then a problem says so. */
    static Optional<RecognisedSheet> of(SheetTable table, Problems problems) {
        var guess = best(table);
        if (guess == null) {
            return Optional.empty();
        }
        var header = table.lines().get(guess.header());
        if (!hasWhatItNeeds(table, guess, header, problems)) {
            return Optional.empty();
        }
        var further = new LinkedHashMap<Integer, String>();
        var more = new HashMap<Column, List<Integer>>();
        @Nullable Integer id = null;
        for (var place = 0; place < header.cells().size(); place++) {
            var heading = heading(header, place);
            if (heading == null || guess.columns().containsValue(place)) {
                continue;
            }
            if (Headings.isId(heading)) {
                id = place;
                continue;
            }
            var match = Headings.match(guess.kind(), heading);
            if (match != null && match.likeness() == Likeness.OWN && isContinued(match.column(), heading)) {
                more.computeIfAbsent(match.column(), _ -> new ArrayList<>()).add(place);
            } else if (match != null && match.likeness() == Likeness.OWN) {
                problems.add(
                        ProblemType.COLUMN_TWICE,
                        table.place(header.index(), place),
                        match.column().heading());
            } else {
                var column = match == null ? meant(table, guess, header, place, heading, problems) : null;
                if (column == null) {
                    further.put(place, heading);
                } else {
                    guess.columns().put(column, place);
                }
            }
        }
        return Optional.of(new RecognisedSheet(
                table,
                guess.kind(),
                guess.header(),
                guess.columns(),
                further,
                more,
                id,
                export(table, guess.header())));
    }

    /** What did not fit into one cell goes on beside it. */
    private static boolean isContinued(Column column, String heading) {
        return ColumnType.of(column).isOfSeveral() && CONTINUED.matcher(heading).find();
    }

    /** Asks which of the headings that mean nothing so far is the one that is missing. */
    private static boolean hasWhatItNeeds(SheetTable table, Guess guess, SheetRow header, Problems problems) {
        var complete = true;
        for (var column : guess.kind().columns()) {
            if (!column.required() || guess.columns().containsKey(column)) {
                continue;
            }
            var unknown = new LinkedHashMap<String, Integer>();
            for (var place = 0; place < header.cells().size(); place++) {
                var heading = heading(header, place);
                if (heading != null && !guess.columns().containsValue(place) && !Headings.isId(heading)) {
                    unknown.putIfAbsent(heading, place);
                }
            }
            var choices = unknown.keySet().stream()
                    .map(heading -> new Problem.Choice(heading, heading))
                    .toList();
            var chosen = unknown.get(String.valueOf(problems.ask(
                    ProblemType.MISSING_COLUMN,
                    new Place(table.file(), table.sheet(), Place.address(header.index(), 0)),
                    choices,
                    column.heading(),
                    guess.kind().sheet())));
            if (chosen == null) {
                complete = false;
            } else {
                guess.columns().put(column, chosen);
            }
        }
        return complete;
    }

    /** Which of the template's columns somebody says that a heading means. Those of actors may be characteristics. */
    private static @Nullable Column meant(
            SheetTable table, Guess guess, SheetRow header, int place, String heading, Problems problems) {
        var isOfActors = guess.kind() == SheetKind.ACTORS;
        // That older workbooks do not have some columns alone is no reason to ask.
        var free = guess.kind().columns().stream()
                .filter(column -> !guess.columns().containsKey(column) && !ActorColumn.isAddedLater(column))
                .toList();
        var isExported = isOfActors
                && header.cells().stream().anyMatch(cell -> cell != null && Headings.isId(CellValues.text(cell)));
        if (isExported || (isOfActors && free.isEmpty())) {
            return null;
        }
        var choices = new ArrayList<Problem.Choice>();
        free.forEach(column -> choices.add(new Problem.Choice(column.heading(), column.heading())));
        if (!isOfActors) {
            choices.add(new Problem.Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT));
        }
        var chosen = problems.askRemembering(
                isOfActors ? ProblemType.OWN_COLUMN : ProblemType.UNKNOWN_COLUMN,
                table.place(header.index(), place),
                choices,
                value -> free.stream().anyMatch(column -> column.heading().equals(value)),
                guess.kind().sheet(),
                heading);
        return free.stream()
                .filter(column -> column.heading().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ExportMark export(SheetTable table, int header) {
        return table.lines().subList(0, header).stream()
                .flatMap(line -> line.cells().stream())
                .filter(Objects::nonNull)
                .map(value -> ExportMark.of(CellValues.text(value)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Guess best(SheetTable table) {
        @Nullable Guess best = null;
        var lines = table.lines();
        for (var at = 0; at < Math.min(lines.size(), ROWS_ABOVE_HEADER); at++) {
            for (var kind : SheetKind.values()) {
                var guess = guess(table, kind, at, lines.get(at));
                if (guess.score() >= ENOUGH && (best == null || guess.score() > best.score())) {
                    best = guess;
                }
            }
        }
        return best;
    }

    private static Guess guess(SheetTable table, SheetKind kind, int at, SheetRow line) {
        var columns = new HashMap<Column, Integer>();
        var likeness = new HashMap<Column, Likeness>();
        for (var place = 0; place < line.cells().size(); place++) {
            var heading = heading(line, place);
            var match = heading == null ? null : Headings.match(kind, heading);
            if (match == null) {
                continue;
            }
            var before = likeness.get(match.column());
            if (before == null || match.likeness().compareTo(before) < 0) {
                columns.put(match.column(), place);
                likeness.put(match.column(), match.likeness());
            }
        }
        if (columns.isEmpty()) {
            return new Guess(kind, at, 0, columns);
        }
        var score = likeness.values().stream()
                .mapToInt(like -> switch (like) {
                    case OWN -> LIKE_OWN;
                    case NEAR -> LIKE_NEAR;
                    case SLIP -> LIKE_SLIP;
                })
                .sum();
        return new Guess(kind, at, score + (isCalled(table, kind) ? FOR_THE_SHEET_NAME : 0), columns);
    }

    private static boolean isCalled(SheetTable table, SheetKind kind) {
        return Headings.plain(table.sheet()).equals(Headings.plain(kind.sheet()));
    }

    private static @Nullable String heading(SheetRow line, int place) {
        var value = line.at(place);
        return value == null || isTooLong(value) ? null : Texts.clean(CellValues.text(value));
    }

    /** Nobody heads a column with a page of text. */
    private static boolean isTooLong(Value value) {
        return value instanceof Value.Text words && words.text().length() > LONGEST_HEADING;
    }

    /** Which of the kinds stand in the recognised sheets. */
    static Map<SheetKind, List<RecognisedSheet>> byKind(List<RecognisedSheet> sheets) {
        var result = new EnumMap<SheetKind, List<RecognisedSheet>>(SheetKind.class);
        for (var kind : SheetKind.values()) {
            result.put(kind, sheets.stream().filter(s -> s.kind() == kind).toList());
        }
        return result;
    }
}
