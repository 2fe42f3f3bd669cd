package cz.propoj.query.measures;

import cz.propoj.query.graph.NodeRecords;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each actor and platform stands, as a table that can be sorted. */
record NodeRows(
        List<Head> heads,
        List<Row> rows,
        int total,
        @Nullable String allHref) {
    /**
     * A column.
     *
     * @param sorted for {@code aria-sort}; null: the rows stand in another order
     */
    record Head(String key, @Nullable String sorted, String href) {}

    /**
     * A node with its values as they are written.
     *
     * @param networks names of those of a region that keep it; empty in one network
     */
    record Row(
            Cell.Link link,
            String networks,
            boolean platform,
            int degree,
            String betweenness,
            String closeness,
            int core,
            boolean cut) {}

    private static final int FIRST = 25;
    private static final int PLACES = 3;
    private static final String SORT = "sort";
    private static final String ALL = "all";
    private static final Comparator<Measures.OfNode> BY_NAME =
            CzechOrder.by(of -> of.node().name());
    private static final List<String> KEYS = List.of("name", "degree", "betweenness", "closeness", "core");
    private static final Map<String, Comparator<Measures.OfNode>> ORDERS = Map.of(
            "name", BY_NAME,
            "degree",
                    Comparator.comparingInt(Measures.OfNode::degree).reversed().thenComparing(BY_NAME),
            "betweenness",
                    Comparator.comparingDouble(Measures.OfNode::betweenness)
                            .reversed()
                            .thenComparing(BY_NAME),
            "closeness",
                    Comparator.comparingDouble(Measures.OfNode::closeness)
                            .reversed()
                            .thenComparing(BY_NAME),
            "core", Comparator.comparingInt(Measures.OfNode::core).reversed().thenComparing(BY_NAME));

    /** The first 25 unless all are asked for; numbers always the largest first. */
    static NodeRows of(Measures measures, Site site, NodeRecords records, Amounts amounts) {
        var said = site.address().value(SORT);
        var sort = said != null && ORDERS.containsKey(said) ? said : "betweenness";
        var all = "true".equals(site.address().value(ALL));
        var ordered = measures.nodes().stream()
                .sorted(ORDERS.getOrDefault(sort, BY_NAME))
                .limit(all ? Integer.MAX_VALUE : FIRST)
                .map(of -> new Row(
                        records.link(of.node()),
                        records.networks(of.node()),
                        of.node().isPlatform(),
                        of.degree(),
                        amounts.decimal(of.betweenness(), PLACES),
                        amounts.decimal(of.closeness(), PLACES),
                        of.core(),
                        of.cut()))
                .toList();
        return new NodeRows(
                KEYS.stream()
                        .map(key -> new Head(
                                key,
                                key.equals(sort) ? key.equals("name") ? "ascending" : "descending" : null,
                                site.address().with(SORT, key).href() + "#postaveni"))
                        .toList(),
                ordered,
                measures.nodes().size(),
                all || measures.nodes().size() <= FIRST
                        ? null
                        : site.address().with(ALL, "true").href() + "#postaveni");
    }
}
