package cz.propoj.query.interventions;

import cz.propoj.query.measures.Amounts;
import java.util.List;

/**
 * The effect on one measure, formatted in one language; a dash stands for what could not be counted.
 *
 * @param key of the measure's words
 */
record EffectRow(
        String key, String earlier, String before, String after, String trend, String change, String elsewhere) {
    static List<EffectRow> of(Effect effect, Amounts amounts) {
        return effect.lines().stream()
                .map(line -> {
                    var unit = line.measure().unit();
                    return new EffectRow(
                            line.measure().key(),
                            amounts.value(unit, line.earlier()),
                            amounts.value(unit, line.before()),
                            amounts.value(unit, line.after()),
                            amounts.change(unit, line.trend()),
                            amounts.change(unit, line.change()),
                            amounts.change(unit, line.elsewhere()));
                })
                .toList();
    }
}
