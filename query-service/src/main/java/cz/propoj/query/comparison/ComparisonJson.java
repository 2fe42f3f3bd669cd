package cz.propoj.query.comparison;

import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.reading.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON. The items of a region come page by page, as there may be thousands. */
final class ComparisonJson {
    private static final String OF = "of";
    private static final String SECTION = "section";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /**
     * Which items of a region are wanted.
     *
     * @param of network; null: all together
     * @param section null: of each section
     * @param page from 0
     */
    private record Wanted(@Nullable String of, @Nullable String section, int page, int size) {}

    private final ComparisonResult outcome;
    private final ChangeWording told;
    private final Wanted wanted;

    ComparisonJson(ComparisonResult outcome, ChangeWording told, Map<String, List<String>> parameters) {
        this.outcome = outcome;
        this.told = told;
        this.wanted = new Wanted(
                first(parameters, OF),
                section(first(parameters, SECTION)),
                number(parameters, "page", 0, 0, Integer.MAX_VALUE / MOST),
                number(parameters, "size", USUAL, 1, MOST));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private static @Nullable String section(@Nullable String key) {
        if (key != null && !Comparison.SECTIONS.contains(key)) {
            throw new BadQuery(SECTION, "query.no-such-value", key);
        }
        return key;
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, int least, int most) {
        var said = first(parameters, name);
        if (said == null) {
            return usual;
        }
        if (!said.matches("\\d{1,9}") || Integer.parseInt(said) < least || Integer.parseInt(said) > most) {
            throw new BadQuery(name, "query.number", least, most);
        }
        return Integer.parseInt(said);
    }

    Map<String, Object> whole() {
        var compared = outcome.own().compared();
        return Json.object(
                "from", end(outcome.asked().from()),
                "to", end(outcome.asked().to()),
                "figures", figures(compared.before()::of, compared.after()::of),
                "sections",
                        outcome.own().listed().stream()
                                .map(section -> section(section, section.entries()))
                                .toList(),
                "region", outcome.region() == null ? null : region(outcome.region()),
                "position", compared.between().now().position());
    }

    private static Map<String, Object> end(ComparedMoment end) {
        var revision = end.revision();
        return Json.object(
                "asOf", end.day(),
                "knownAt", end.knownAt() == null ? null : end.knownAt().toString(),
                "revision",
                        revision == null
                                ? null
                                : Json.object(
                                        "id", revision.id().toString(),
                                        "year", revision.year(),
                                        "position", revision.signature().position()));
    }

    private static Map<String, Object> figures(Function<Figure, Long> before, Function<Figure, Long> after) {
        var figures = new LinkedHashMap<String, Object>();
        for (var figure : Figure.values()) {
            figures.put(figure.key(), Json.object("before", before.apply(figure), "after", after.apply(figure)));
        }
        return figures;
    }

    private Map<String, Object> section(MergedSection section, List<MergedItem> entries) {
        var object = new LinkedHashMap<>(counted(section));
        object.put("items", entries.stream().map(this::item).toList());
        return object;
    }

    private static Map<String, Object> counted(MergedSection section) {
        return Json.object(
                "key", section.key(),
                "appeared", section.count(ChangeKind.APPEARED),
                "vanished", section.count(ChangeKind.VANISHED),
                "changed", section.count(ChangeKind.CHANGED));
    }

    private Map<String, Object> item(MergedItem entry) {
        var item = entry.item();
        return Json.object(
                "how", item.how().key(),
                "kind", item.kind(),
                "record", item.record(),
                "part", item.part(),
                "name", item.name(),
                "fields", told.fields(entry).stream().map(Histories::json).toList(),
                "events", told.events(entry).stream().map(Histories::json).toList());
    }

    private Map<String, Object> region(Region region) {
        return Json.object(
                "figures",
                figures(figure -> region.before().getOrDefault(figure, 0L), figure -> region.after()
                        .getOrDefault(figure, 0L)),
                "of",
                wanted.of,
                "page",
                wanted.page,
                "size",
                wanted.size,
                "sections",
                outcome.sections(OF, wanted.of).stream().map(this::ofRegion).toList(),
                "networks",
                region.parts().stream()
                        .map(part -> Json.object(
                                "network", part.network(),
                                "name", part.name(),
                                "sections",
                                        part.listed().stream()
                                                .map(ComparisonJson::counted)
                                                .toList()))
                        .toList());
    }

    private Map<String, Object> ofRegion(MergedSection section) {
        if (wanted.section != null && !wanted.section.equals(section.key())) {
            return counted(section);
        }
        var shown = section.entries().stream()
                .skip((long) wanted.page * wanted.size)
                .limit(wanted.size)
                .toList();
        var object = new LinkedHashMap<>(counted(section));
        var items = new ArrayList<Map<String, Object>>();
        for (var entry : shown) {
            var item = new LinkedHashMap<>(item(entry));
            item.put(
                    "networks",
                    entry.of().stream()
                            .map(of -> Json.object(
                                    "network", of.part().network(),
                                    "name", of.part().name(),
                                    "record", of.item().record()))
                            .toList());
            items.add(item);
        }
        object.put("items", items);
        return object;
    }
}
