package cz.propoj.query.web.page;

import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.list.ListViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches one table. */
final class Search<T> {
    private static final int FIRST = 8;

    private final Table<T> table;
    private final Site site;

    Search(Table<T> table, Site site) {
        this.table = table;
        this.site = site;
    }

    /** Several rows of one record are one hit. */
    SearchableArea.Found find(String words, String name, String detail) {
        RowIndex<T> index = table.index().apply(site.map());
        var query = new ListQuery(words, Map.of(), "", 0, ListQuery.LARGEST_SIZE);
        var hits = new LinkedHashMap<String, SearchableArea.Hit>();
        for (var row : index.find(query, table.more().apply(site.map())).items()) {
            var id = table.recordId().apply(row);
            hits.putIfAbsent(
                    id,
                    new SearchableArea.Hit(
                            words(index, name, row), site.href(table.folder(), id), words(index, detail, row)));
        }
        var address = ListAddress.of(site.root() + "/" + table.folder(), Map.of(ListViews.SEARCH, List.of(words)));
        return new SearchableArea.Found(
                table.key(), hits.size(), hits.values().stream().limit(FIRST).toList(), address.href());
    }

    private String words(RowIndex<T> index, String field, T row) {
        return index.listing()
                .field(field)
                .map(known -> Words.of(known, row, site.say().locale()))
                .orElse("");
    }
}
