package cz.propoj.command.workbooks.templates;

import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.CodeList;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.Ico;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.time.PlausibleDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands cells as typed values; what can't be understood becomes a problem and is left out, never guessed. */
final class CellReader {
    private static final Set<String> YES =
            Set.of("ano", "a", "x", "✓", "✔", "☑", "1", "true", "pravda", "yes", "y", "√");
    private static final Set<String> NO = Set.of("ne", "n", "0", "false", "nepravda", "no", "-", "–", "—", "☐");
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "n/a", "neuvedeno", "nezjisteno");
    private static final int MOST_VALUES = 1000;
    private static final Pattern UNIT = Pattern.compile("\\s*(let|roku|roky|osob|klientu|rodin|mist|r\\.)\\.?$");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[,/+]|\\ba\\b");

    private final Problems problems;

    CellReader(Problems problems) {
        this.problems = problems;
    }

    /** The parsed value of a cell; not understood when the cell has another kind of value. */
    record Reading(@Nullable Object value, boolean understood) {
        static final Reading LEFT_OUT = new Reading(null, false);

        static Reading of(@Nullable Object value) {
            return new Reading(value, true);
        }
    }

    Reading read(@Nullable Value value, ColumnType field, Place place, String heading) {
        if (value instanceof Value.FormulaError fault) {
            problems.add(ProblemType.FAULTY_CELL, place, heading, fault.code());
            return Reading.LEFT_OUT;
        }
        var words = value == null ? "" : CellValues.text(value);
        var clean = Texts.clean(words);
        if (value == null || clean == null) {
            return Reading.of(field.isOfSeveral() ? List.of() : null);
        }
        return switch (field.type()) {
            case TEXT -> fitting(clean, Check.LINE, place, heading);
            case PROSE -> fitting(CellValues.multiline(words), Check.TEXT, place, heading);
            case TEXTS -> fitting(CellValues.split(words), place, heading);
            case LINES -> Reading.of(CellValues.differentLines(words));
            case ICO -> ico(clean, place, heading);
            case NUMBER -> number(value, field, place, heading);
            case DAY -> day(value, false, place, heading);
            case LAST_DAY -> day(value, true, place, heading);
            case YES_NO -> yesNo(clean, place, heading);
            case CODE -> code(clean, field.codes(), place, heading);
            case CODES -> codes(words, field.codes(), place, heading);
        };
    }

    private Reading fitting(@Nullable String text, int most, Place place, String heading) {
        if (text != null && text.length() > most) {
            problems.add(ProblemType.VALUE_TOO_LONG, place, heading, String.valueOf(most));
            return Reading.LEFT_OUT;
        }
        return Reading.of(text);
    }

    private Reading fitting(List<String> texts, Place place, String heading) {
        if (texts.size() > MOST_VALUES || texts.stream().anyMatch(text -> text.length() > Check.LINE)) {
            problems.add(ProblemType.VALUE_TOO_LONG, place, heading, String.valueOf(Check.LINE));
            return Reading.LEFT_OUT;
        }
        return Reading.of(texts);
    }

    private Reading ico(String text, Place place, String heading) {
        var ico = Ico.normalized(text.replaceAll("\\.0$", ""));
        if (ico != null && Ico.isValid(ico)) {
            return Reading.of(ico);
        }
        problems.add(ProblemType.WRONG_ICO, place, heading, text);
        return Reading.LEFT_OUT;
    }

    private Reading number(Value value, ColumnType field, Place place, String heading) {
        var text = Texts.folded(CellValues.text(value));
        if (NOTHING.contains(text)) {
            return Reading.of(null);
        }
        var digits = UNIT.matcher(text).replaceFirst("").replace(" ", "").replaceAll("[.,]0+$", "");
        if (!digits.matches("\\d{1,9}")) {
            problems.add(ProblemType.NOT_A_NUMBER, place, heading, CellValues.text(value));
            return Reading.LEFT_OUT;
        }
        var number = Integer.parseInt(digits);
        if (number < field.least() || number > field.most()) {
            var allowed = field.least() + "–" + field.most();
            problems.add(ProblemType.OUT_OF_RANGE, place, heading, digits, allowed);
            return Reading.LEFT_OUT;
        }
        return Reading.of(number);
    }

    private Reading day(Value value, boolean last, Place place, String heading) {
        var span = Dates.read(value);
        if (span.isEmpty()) {
            if (NOTHING.contains(Texts.folded(CellValues.text(value)))) {
                return Reading.of(null);
            }
            problems.add(ProblemType.NOT_A_DATE, place, heading, CellValues.text(value));
            return Reading.LEFT_OUT;
        }
        var day = last ? span.get().last() : span.get().first();
        if (!PlausibleDay.isPlausible(day)) {
            problems.add(ProblemType.NOT_A_DATE, place, heading, CellValues.text(value));
            return Reading.LEFT_OUT;
        }
        if (!span.get().isExact()) {
            problems.add(ProblemType.INEXACT_DATE, place, heading, CellValues.text(value), CellValues.DATE.format(day));
        }
        return Reading.of(day);
    }

    private Reading yesNo(String text, Place place, String heading) {
        var folded = Texts.folded(text);
        if (YES.contains(folded)) {
            return Reading.of(true);
        }
        if (NO.contains(folded)) {
            return Reading.of(false);
        }
        var choices = List.of(new Choice("ano", "ano"), new Choice("ne", "ne"), leaveOut());
        var chosen = problems.ask(ProblemType.NOT_YES_OR_NO, place, choices, heading, text);
        return chosen == null || chosen.equals(Problem.LEAVE_OUT) ? Reading.LEFT_OUT : Reading.of(chosen.equals("ano"));
    }

    static boolean isYesOrNo(String text) {
        var folded = Texts.folded(text);
        return YES.contains(folded) || NO.contains(folded);
    }

    static @Nullable Boolean mark(String text) {
        var folded = Texts.folded(text);
        return YES.contains(folded) ? Boolean.TRUE : NO.contains(folded) ? Boolean.FALSE : null;
    }

    private static Choice leaveOut() {
        return new Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT);
    }

    private Reading code(String text, List<CodeList> codes, Place place, String heading) {
        var known = known(text, codes).or(() -> chosen(text, codes, place, heading));
        return known.map(Reading::of).orElse(Reading.LEFT_OUT);
    }

    private Reading codes(String text, List<CodeList> codes, Place place, String heading) {
        var result = new LinkedHashSet<CodeList>();
        for (var part : CellValues.split(text)) {
            if (known(part, codes).isPresent()) {
                known(part, codes).ifPresent(result::add);
                continue;
            }
            var pieces = BETWEEN_CODES.splitAsStream(part).map(Texts::clean).toList();
            var all = new ArrayList<CodeList>();
            for (var piece : pieces) {
                known(piece == null ? "" : piece, codes).ifPresent(all::add);
            }
            if (all.size() == pieces.size()) {
                result.addAll(all);
            } else {
                chosen(part, codes, place, heading).ifPresent(result::add);
            }
        }
        return Reading.of(List.copyOf(result));
    }

    private static Optional<CodeList> known(String text, List<CodeList> codes) {
        var plain = Headings.plain(text);
        return codes.stream()
                .filter(code -> Headings.plain(code.czech()).equals(plain)
                        || Headings.plain(code.english()).equals(plain)
                        || code.name().equals(text))
                .findFirst();
    }

    private Optional<CodeList> chosen(String text, List<CodeList> codes, Place place, String heading) {
        var choices = new ArrayList<Choice>();
        SimilarNames.first(text, codes, CodeList::czech, codes.size())
                .forEach(code -> choices.add(new Choice(code.name(), code.czech())));
        choices.add(leaveOut());
        var offered = codes.stream().map(CodeList::czech).toList();
        var trouble = codes.getFirst() instanceof NeedArea ? ProblemType.UNKNOWN_NEED_AREA : ProblemType.UNKNOWN_CHOICE;
        var chosen = problems.ask(trouble, place, choices, heading, text, String.join(", ", offered));
        return codes.stream().filter(code -> code.name().equals(chosen)).findFirst();
    }
}
