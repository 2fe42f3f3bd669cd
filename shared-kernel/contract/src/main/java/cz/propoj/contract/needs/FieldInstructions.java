package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import cz.propoj.contract.workbooks.NeedColumn;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How to fill in the template of needs and activities: what belongs in each field and what each level of fulfilment means.
 *
 * @param version counts from 1
 * @param fields an instruction for every column
 * @param levels from 1 to 5
 */
public record FieldInstructions(int version, Map<NeedColumn, BilingualText> fields, List<Level> levels) {
    private static final int LEVELS = 5;
    private static final FieldInstructions GENERAL = read(Outline.ofResource("field-instructions-1.txt"));

    public FieldInstructions {
        fields = Copies.of(fields);
        levels = Copies.of(levels);
    }

    /**
     * One step on the scale.
     *
     * @param value 1 (hardly met) to 5 (fully met)
     * @param name a few words beside the number
     * @param meaning how to tell that this is the level
     */
    public record Level(int value, BilingualText name, BilingualText meaning) {}

    /** The instructions that go with {@link NeedsTemplate#general()}. */
    public static FieldInstructions general() {
        return GENERAL;
    }

    public BilingualText of(NeedColumn column) {
        var instruction = fields.get(column);
        if (instruction == null) {
            throw new IllegalArgumentException("No instruction for " + column);
        }
        return instruction;
    }

    /** What the number stands for; a number that is not 1 to 5 is refused. */
    public Level level(int value) {
        if (value < 1 || value > levels.size()) {
            throw new IllegalArgumentException("There is no level " + value);
        }
        return levels.get(value - 1);
    }

    static FieldInstructions read(Outline.Entry file) {
        int version = file.only("version", "field", "level").leaf().number();
        var fields = new EnumMap<NeedColumn, BilingualText>(NeedColumn.class);
        for (var line : file.below("field", "version", "level")) {
            var column = line.constant(line.leaf().codes(1).getFirst(), NeedColumn.class);
            if (fields.put(column, line.text()) != null) {
                throw line.problem("field " + column + " stands here for the second time");
            }
        }
        if (fields.size() != NeedColumn.values().length) {
            throw file.problem("no instruction for "
                    + Arrays.stream(NeedColumn.values())
                            .filter(column -> !fields.containsKey(column))
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
        return new FieldInstructions(version, fields, levels(file));
    }

    private static List<Level> levels(Outline.Entry file) {
        var levels = file.below("level", "version", "field").stream()
                .map(line -> new Level(
                        line.number(), line.text(), line.only("meaning").leaf().text()))
                .toList();
        if (!levels.stream().map(Level::value).toList().equals(oneTo(LEVELS).toList())) {
            throw file.problem("expected the levels 1 to " + LEVELS + " in this order");
        }
        return levels;
    }

    private static Stream<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed();
    }
}
