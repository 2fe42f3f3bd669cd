package cz.propoj.query.web;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.Linked;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.networkmap.VisibleMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of list is drawn.
 *
 * @param key of its texts: {@code actors}, {@code platforms}, {@code meetings}, {@code needs}
 * @param folder in addresses
 * @param workbook name of the template it stands in; null: in none
 * @param index its rows and fields
 * @param more words beyond the fields by which a row may be found
 * @param recordId of the record that a row opens
 * @param name the field of the first column, which stays when the table moves
 * @param standard the columns that are shown when nobody chose any, in their order
 * @param drawings of fields that are not drawn as their type
 * @param create what the address of the form for a new record ends with; null: there is none
 * @param grouping how rows that belong together are drawn as in the workbook; null: each stands for itself
 * @param editing which cells are changed where they stand; null: none
 */
public record Table<T>(
        String key,
        String folder,
        @Nullable String workbook,
        Function<VisibleMap, RowIndex<T>> index,
        Function<VisibleMap, Function<T, Stream<String>>> more,
        Function<T, String> recordId,
        String name,
        List<String> standard,
        Map<String, BiFunction<T, Site, Cell>> drawings,
        @Nullable String create,
        @Nullable Grouping<T> grouping,
        @Nullable Editing<T> editing) {

    /**
     * Rows that belong together.
     *
     * @param area under whose heading the row stands
     * @param tally what the heading counts among the rows of the area
     * @param sameAs by field: a key that equal neighbours share, so that their cells become one
     */
    public record Grouping<T>(
            Function<T, NeedArea> area,
            BiFunction<List<T>, Site, String> tally,
            Map<String, Function<T, Object>> sameAs) {}

    public Cell cell(Field<T> field, T row, Site site) {
        var own = drawings.get(field.name());
        if (own != null) {
            return own.apply(row, site);
        }
        var values = field.values(row);
        var words = Words.of(values, site.say().locale());
        if (values.size() != 1) {
            return Cell.text(words);
        }
        var value = values.getFirst();
        return switch (field.type()) {
            case NUMBER -> Cell.number(value);
            case DATE -> value instanceof LocalDate day ? Cell.date(day) : Cell.text(words);
            case YES_NO -> Cell.tight(words);
            case TEXT, CODE -> Cell.text(words);
            case LINK -> Cell.text(value instanceof Linked link ? link.name() : words);
        };
    }
}
