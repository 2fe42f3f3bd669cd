package cz.propoj.query.web.page;

import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;

/** An area whose records the search of the whole network finds. */
public interface SearchableArea {
    /** Where the area stands among the others. */
    int place();

    Found find(Site site, String words);

    /**
     * What an area has found.
     *
     * @param key of the area
     * @param href the area's list with everything that was found
     */
    record Found(String key, int total, List<Hit> hits, String href) {}

    /**
     * A record that was found.
     *
     * @param detail by which it is told from others of the same name
     */
    record Hit(String name, String href, String detail) {}

    /** The first few of a table's rows. */
    static <T> Found in(Table<T> table, Site site, String words, String name, String detail) {
        return new Search<>(table, site).find(words, name, detail);
    }
}
