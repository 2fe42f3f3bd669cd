package cz.propoj.query.palette;

import cz.propoj.contract.Texts;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A number that somebody tells of a record by typing it behind the name: "kapacita Domus 5".
 *
 * @param field of a list that holds the number
 * @param name of the record, as far as it was typed
 */
record TypedNumber(String field, String name, int number) {
    private static final Pattern SHAPE = Pattern.compile("(\\p{L}+)\\s+(.*\\S)\\s+(\\d{1,5})");
    private static final int MOST = 5;

    /**
     * What was typed.
     *
     * @param words of the fields whose numbers can be told, by field
     */
    static Optional<TypedNumber> of(String typed, Map<String, List<String>> words) {
        var shape = SHAPE.matcher(typed.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        var first = Texts.folded(shape.group(1));
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().contains(first))
                .map(entry -> new TypedNumber(entry.getKey(), shape.group(2), Integer.parseInt(shape.group(3))))
                .findFirst();
    }

    /** A change for each record of that name whose number the person may change. */
    <T> Stream<Offer> offers(Table<T> table, Site site, JsonMapper json) {
        var editing = table.editing();
        if (editing == null || !site.map().isNow()) {
            return Stream.empty();
        }
        RowIndex<T> index = table.index().apply(site.map());
        var match = Match.of(name);
        return index.rows().stream()
                .filter(row -> match.of(words(index, table.name(), row, site), "") == Match.BY_NAME)
                .filter(row -> editing.offers(row, field, site))
                .limit(MOST)
                .map(row -> {
                    var form = editing.form(row, field, site);
                    ObjectNode before = json.valueToTree(form.before());
                    var body = before.deepCopy();
                    form.along().forEach(body::putPOJO);
                    body.put(JsonPointer.compile(form.pointer()).getMatchingProperty(), number);
                    return new Offer(
                            "edit",
                            site.say().text("palette.set", label(index, site), words(index, table.name(), row, site)),
                            site.say().text("palette.set.from", shown(form.value(), site), number),
                            null,
                            new Offer.Change(
                                    form.action(),
                                    form.version(),
                                    json.writeValueAsString(body),
                                    json.writeValueAsString(before)));
                });
    }

    private <T> String label(RowIndex<T> index, Site site) {
        return index.listing()
                .field(field)
                .map(one -> site.say().text("label." + one.label()))
                .orElse(field);
    }

    private static String shown(@Nullable String value, Site site) {
        return value == null || value.isEmpty() ? site.say().text("list.empty") : value;
    }

    private static <T> String words(RowIndex<T> index, String field, T row, Site site) {
        return index.listing()
                .field(field)
                .map(known -> Words.of(known, row, site.say().locale()))
                .orElse("");
    }
}
