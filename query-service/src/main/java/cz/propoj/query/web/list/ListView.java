package cz.propoj.query.web.list;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.ListAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as {@code list-part.html} draws it.
 *
 * @param key of the area: {@code actors}, {@code platforms}, {@code meetings}, {@code needs}
 * @param count in words, with the number of all when something was filtered
 * @param path of the list, also while a record is open
 * @param q what was searched
 * @param filtered whether anything narrows the list
 * @param grouped whether rows of one need area stand under its heading
 * @param clear address of the list without filters
 * @param cells where a cell that is changed comes from; null: none is
 * @param seen address of exactly this list as a workbook
 * @param csv address of the same list as CSV
 * @param workbook address of the filled workbook; null: there is none
 * @param range which rows of how many are shown
 */
public record ListView(
        String key,
        String title,
        String caption,
        String count,
        String path,
        String q,
        boolean filtered,
        boolean grouped,
        List<Head> heads,
        List<Row> rows,
        List<Chip> chips,
        List<Choosable> choosable,
        List<ListAddress.Parameter> keptForSearch,
        List<ListAddress.Parameter> keptForFilters,
        List<ListAddress.Parameter> keptForColumns,
        String clear,
        @Nullable String cells,
        String seen,
        String csv,
        @Nullable String workbook,
        int total,
        int pages,
        String range,
        @Nullable String previous,
        @Nullable String next,
        List<PageLink> pageLinks) {

    /**
     * The head of a column.
     *
     * @param sorted {@code ascending}, {@code descending} or null
     * @param sortHref address of the list sorted by it; null: it can't be
     * @param filter {@code text}, {@code choice}, {@code range} or {@code none}
     * @param chosen how many choices are made
     */
    public record Head(
            String key,
            String label,
            boolean num,
            @Nullable String sorted,
            @Nullable String sortHref,
            String filter,
            String value,
            int chosen,
            String chosenText,
            List<Option> options) {
        /** The lower end of a range that is typed. */
        public String from() {
            var at = value.indexOf("..");
            return at < 0 ? value : value.substring(0, at);
        }

        /** The upper end of a range that is typed. */
        public String to() {
            var at = value.indexOf("..");
            return at < 0 ? value : value.substring(at + 2);
        }

        public String icon() {
            return sorted == null ? "sort" : sorted.equals("ascending") ? "up" : "down";
        }
    }

    public record Option(String value, String label, boolean checked) {}

    /**
     * A row.
     *
     * @param id of the record that the row opens
     * @param line of the row itself: several rows may open one record
     * @param version of the record; null: nothing in the row is changed where it stands
     * @param current whether its record is open
     * @param group the area whose heading stands above the row; null: none does
     * @param tally what the heading counts
     * @param opens whether the name is what opens the record; otherwise a cell does
     * @param span rows that the name goes over; 0: the one above covers it
     */
    public record Row(
            String id,
            String line,
            @Nullable Long version,
            String href,
            String name,
            boolean current,
            @Nullable NeedArea group,
            String tally,
            boolean opens,
            int span,
            List<Cell> cells) {}

    /** Something that narrows the list, with the address of the list without it. */
    public record Chip(String label, String href) {}

    public record Choosable(String key, String label, boolean shown) {}

    public record PageLink(String label, String href, boolean current) {}
}
