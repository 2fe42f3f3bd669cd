package cz.propoj.query.interventions;

import cz.propoj.query.measures.Amounts;
import java.util.List;

/**
 * One measure in words of a language; what could not be counted is a dash.
 *
 * @param key of the measure's words
 */
record EffectLine(
        String key, String earlier, String before, String after, String trend, String change, String elsewhere) {
    static List<EffectLine> of(Effect effect, Amounts amounts) {
        return effect.lines().stream()
                .map(line -> {
                    var unit = line.measure().unit();
                    return new EffectLine(
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
