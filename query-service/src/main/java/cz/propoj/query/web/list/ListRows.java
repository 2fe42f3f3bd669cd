package cz.propoj.query.web.list;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the rows of one page; where rows belong together, cells with the same content become one. */
final class ListRows<T> {
    private final Table<T> table;
    private final Site site;
    private final @Nullable String open;
    private final boolean grouped;
    private final Function<T, String> line;

    ListRows(Table<T> table, Site site, @Nullable String open, boolean grouped, Function<T, String> line) {
        this.table = table;
        this.site = site;
        this.open = open;
        this.grouped = grouped;
        this.line = line;
    }

    List<ListView.Row> of(List<T> page, Field<T> name, List<Field<T>> columns) {
        var drawn = new ArrayList<ListView.Row>();
        @Nullable NeedArea above = null;
        for (var at = 0; at < page.size(); at++) {
            var row = page.get(at);
            var area = grouped ? area(row) : null;
            var isNew = area != null && area != above;
            above = area;
            drawn.add(row(page, at, name, columns, isNew ? area : null));
        }
        return drawn;
    }

    private ListView.Row row(List<T> page, int at, Field<T> name, List<Field<T>> columns, @Nullable NeedArea heading) {
        var row = page.get(at);
        var id = table.recordId().apply(row);
        var cells = new ArrayList<Cell>();
        for (var column : columns) {
            cells.add(cell(row, column).over(span(page, at, column.name())));
        }
        var editing = table.editing();
        return new ListView.Row(
                id,
                line.apply(row),
                editing == null ? null : editing.version(row),
                site.address().at(site.href(table.folder(), id)).href(),
                Words.of(name, row, site.say().locale()),
                id.equals(open),
                heading,
                heading == null ? "" : tally(page, heading),
                table.grouping() == null,
                span(page, at, table.name()),
                cells);
    }

    private Cell cell(T row, Field<T> column) {
        var cell = table.cell(column, row, site);
        var editing = table.editing();
        return editing != null && editing.offers(row, column.name(), site) ? cell.editable(column.name()) : cell;
    }

    private @Nullable NeedArea area(T row) {
        var grouping = table.grouping();
        return grouping == null ? null : grouping.area().apply(row);
    }

    private String tally(List<T> page, NeedArea area) {
        var grouping = Objects.requireNonNull(table.grouping());
        return grouping.tally()
                .apply(page.stream().filter(row -> area(row) == area).toList(), site);
    }

    /** How many rows from here on share the cell; 0 when it began above. */
    private int span(List<T> page, int at, String column) {
        var grouping = grouped ? table.grouping() : null;
        var sameAs = grouping == null ? null : grouping.sameAs().get(column);
        if (sameAs == null) {
            return 1;
        }
        var key = sameAs.apply(page.get(at));
        if (at > 0 && sameAs.apply(page.get(at - 1)).equals(key)) {
            return 0;
        }
        var span = 1;
        while (at + span < page.size() && sameAs.apply(page.get(at + span)).equals(key)) {
            span++;
        }
        return span;
    }
}
