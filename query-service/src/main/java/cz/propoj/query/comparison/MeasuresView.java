package cz.propoj.query.comparison;

import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the page about measures.
 *
 * @param graphs null: they were not asked for yet
 * @param loadHref where they are shown
 * @param pageHref the page of measures with both days
 */
record MeasuresView(@Nullable List<GraphView> graphs, String loadHref, String pageHref) {
    /** Parameter of the page, and id of the part. */
    static final String NAME = "ukazatele";

    /** One of the graphs. */
    record GraphView(String mode, List<MeasuresBetween.Line> lines, List<TurnView> turns, String href) {}

    /** The actors with this change of role. */
    record TurnView(String key, List<Cell.Link> who) {}

    static MeasuresView of(Site site, NetworkMaps maps, ComparisonRequest asked, @Nullable MeasuresBetween measures) {
        var map = site.map();
        return new MeasuresView(
                measures == null
                        ? null
                        : measures.graphs().stream()
                                .map(graph -> graph(site, maps, asked, graph))
                                .toList(),
                site.address().with(NAME, "true").href() + "#" + NAME,
                ComparedMeasures.page(map, asked, null));
    }

    private static GraphView graph(
            Site site, NetworkMaps maps, ComparisonRequest asked, MeasuresBetween.OfGraph graph) {
        return new GraphView(
                graph.mode(),
                graph.lines(site.say()),
                Arrays.stream(MeasuresBetween.Turn.values())
                        .map(turn -> new TurnView(turn.key(), graph.links(turn, site, maps)))
                        .filter(turn -> !turn.who().isEmpty())
                        .toList(),
                ComparedMeasures.page(site.map(), asked, graph.mode()));
    }
}
