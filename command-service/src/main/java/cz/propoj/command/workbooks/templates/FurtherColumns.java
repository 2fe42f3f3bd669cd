package cz.propoj.command.workbooks.templates;

import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetRow;
import cz.propoj.command.workbooks.reading.Value;
import cz.propoj.contract.Texts;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.workbooks.OwnColumn;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns that no template has: each is a characteristic of the actors, the network's own or a new one. */
final class FurtherColumns {
    private static final int FEW_CHOICES = 12;
    private static final int LONGEST_CHOICE = 40;
    private static final int ENOUGH_ROWS = 6;

    private final RecognisedSheet sheet;
    private final Problems problems;
    private final Map<Integer, Characteristic> byColumn = new LinkedHashMap<>();

    FurtherColumns(RecognisedSheet sheet, Collection<Characteristic> defined, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
        var keys = new LinkedHashSet<String>();
        defined.forEach(characteristic -> keys.add(characteristic.key()));
        sheet.further().forEach((column, heading) -> {
            var own = OwnColumn.of(heading);
            var label = own.label();
            var values = values(column);
            var known = defined.stream()
                    .filter(c -> Headings.plain(c.label()).equals(Headings.plain(label))
                            && (own.key() == null || own.key().equals(c.key())))
                    .findFirst();
            if (known.isPresent()) {
                byColumn.put(column, extended(known.get(), values));
            } else if (!values.isEmpty()) {
                byColumn.put(column, define(label, values, keys));
            }
        });
    }

    /** As the network will have them after the import: new ones, and known ones with the choices that are new. */
    Collection<Characteristic> characteristics() {
        return byColumn.values();
    }

    /** The row's values by the key of the characteristic; an empty list for a blank cell. */
    Map<String, List<String>> read(SheetRow line) {
        var result = new LinkedHashMap<String, List<String>>();
        byColumn.forEach((column, characteristic) -> {
            var value = line.at(column);
            if (value == null) {
                result.put(characteristic.key(), List.of());
                return;
            }
            var stored = stored(value, characteristic.type());
            if (stored == null) {
                var trouble =
                        switch (characteristic.type()) {
                            case NUMBER -> ProblemType.NOT_A_NUMBER;
                            case DATE -> ProblemType.NOT_A_DATE;
                            case YES_NO -> ProblemType.NOT_YES_OR_NO;
                            case TEXT, CHOICE, CHOICES -> ProblemType.FAULTY_CELL;
                        };
                problems.add(
                        trouble,
                        sheet.table().place(line.index(), column),
                        characteristic.label(),
                        CellValues.text(value));
            } else {
                result.put(characteristic.key(), stored);
            }
        });
        return result;
    }

    private List<Value> values(int column) {
        return sheet.body().stream()
                .map(line -> line.at(column))
                .filter(Objects::nonNull)
                .toList();
    }

    private Characteristic define(String label, List<Value> values, Set<String> keys) {
        var type = infer(values);
        var key = key(label);
        for (var i = 2; !keys.add(key); i++) {
            key = key(label) + "-" + i;
        }
        return new Characteristic(key, label, type, choices(List.of(), values, type));
    }

    private static Characteristic extended(Characteristic known, List<Value> values) {
        return new Characteristic(
                known.key(), known.label(), known.type(), choices(known.choices(), values, known.type()));
    }

    static String key(String label) {
        var key = Texts.folded(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "sloupec" : key;
    }

    private static List<String> choices(List<String> before, List<Value> values, CharacteristicType type) {
        var choices = new LinkedHashSet<>(before);
        if (type == CharacteristicType.CHOICE || type == CharacteristicType.CHOICES) {
            values.stream()
                    .map(value -> stored(value, type))
                    .filter(Objects::nonNull)
                    .forEach(choices::addAll);
        }
        return List.copyOf(choices);
    }

    private static CharacteristicType infer(List<Value> values) {
        var words = values.stream().map(CellValues::text).toList();
        if (values.stream().allMatch(value -> value instanceof Value.Date)
                || words.stream()
                        .allMatch(text -> text.contains(".") && Dates.text(text).isPresent())) {
            return CharacteristicType.DATE;
        }
        if (values.stream().allMatch(value -> value instanceof Value.Numeric)) {
            return CharacteristicType.NUMBER;
        }
        if (words.stream().allMatch(CellReader::isYesOrNo)) {
            return CharacteristicType.YES_NO;
        }
        if (words.stream().anyMatch(text -> CellValues.split(text).size() > 1)) {
            var parts = words.stream()
                    .flatMap(text -> CellValues.split(text).stream())
                    .toList();
            return parts.stream().allMatch(part -> part.length() <= LONGEST_CHOICE)
                    ? CharacteristicType.CHOICES
                    : CharacteristicType.TEXT;
        }
        var distinct = words.stream().map(Texts::folded).distinct().count();
        var isShort = words.stream().allMatch(text -> text.length() <= LONGEST_CHOICE);
        return isShort && words.size() >= ENOUGH_ROWS && distinct <= FEW_CHOICES && distinct * 2 <= words.size()
                ? CharacteristicType.CHOICE
                : CharacteristicType.TEXT;
    }

    /** Null when the value is not of the type. */
    private static @Nullable List<String> stored(Value value, CharacteristicType type) {
        if (value instanceof Value.FormulaError) {
            return null;
        }
        var words = CellValues.text(value);
        return switch (type) {
            case TEXT -> one(CellValues.multiline(words));
            case CHOICE -> one(Texts.clean(words));
            case CHOICES -> CellValues.split(words);
            case NUMBER -> number(value, words);
            case DATE ->
                Dates.read(value).map(span -> List.of(span.first().toString())).orElse(null);
            case YES_NO -> {
                var mark = CellReader.mark(words);
                yield mark == null ? null : List.of(mark.toString());
            }
        };
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static @Nullable List<String> number(Value value, String words) {
        if (value instanceof Value.Numeric) {
            return List.of(words);
        }
        var digits = words.replaceAll("[\\s\\u00A0]", "").replace(',', '.');
        return digits.matches("-?\\d{1,15}(\\.\\d{1,6})?")
                ? List.of(new BigDecimal(digits).stripTrailingZeros().toPlainString())
                : null;
    }
}
