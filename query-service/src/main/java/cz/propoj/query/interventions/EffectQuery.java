package cz.propoj.query.interventions;

import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.measures.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters with which a program asks for the effect of an intervention.
 *
 * @param before months
 * @param after months
 */
record EffectQuery(int before, int after, List<Measure> measures) {
    /** The measures of an answer to a request that names none; programs rely on them. */
    private static final List<Measure> USUAL = List.of(
            Measure.ACTORS,
            Measure.PLATFORMS_FUNCTIONING,
            Measure.MEMBERSHIPS,
            Measure.MEETINGS,
            Measure.ACTIVITIES_WITH_ACTOR,
            Measure.NEEDS_WITHOUT_ACTIVITY,
            Measure.PREVENTION_SHARE);

    /** Missing parameters have their defaults; invalid ones are refused. */
    static EffectQuery of(Map<String, List<String>> parameters) {
        return new EffectQuery(
                months(parameters, "monthsBefore"), months(parameters, "monthsAfter"), measures(parameters));
    }

    private static List<Measure> measures(Map<String, List<String>> parameters) {
        var said = parameters.getOrDefault("measures", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name ->
                        Measure.of(name).orElseThrow(() -> new BadQuery("measures", "query.measures", name, allowed())))
                .toList();
        return said.isEmpty() ? USUAL : said;
    }

    private static String allowed() {
        return Arrays.stream(Measure.values()).map(Measure::name).collect(Collectors.joining(", "));
    }

    private static int months(Map<String, List<String>> parameters, String name) {
        var given = parameters.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return Effects.USUAL_MONTHS;
        }
        try {
            var months = Integer.parseInt(given.getFirst().strip());
            if (months >= 1 && months <= Effects.MOST_MONTHS) {
                return months;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery(name, "query.number", 1, Effects.MOST_MONTHS);
        }
        throw new BadQuery(name, "query.number", 1, Effects.MOST_MONTHS);
    }
}
