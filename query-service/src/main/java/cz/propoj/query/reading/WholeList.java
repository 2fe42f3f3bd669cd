package cz.propoj.query.reading;

import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RowInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The view of one template as data: all its rows, also of records that have left, with all fields. */
public interface WholeList {
    Template template();

    List<Map<String, Object>> items(VisibleMap map);

    /** All rows of an index, in its own order. */
    static <T> List<Map<String, Object>> items(RowIndex<T> index, Function<T, RowInfo> info) {
        return index.rows().stream()
                .map(row -> Json.item(index.listing(), row, info.apply(row)))
                .toList();
    }
}
