package cz.propoj.query.measures;

import cz.propoj.query.graph.Graphs;
import cz.propoj.query.graph.Mode;
import cz.propoj.query.graph.NodeRecords;
import cz.propoj.query.graph.Points;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The measures of a network or a region: what each says, what it cannot say, how it developed and how it differs from another day. */
@Controller
final class MeasurePages {
    private static final int NAMED = 12;
    private static final int FIRST_ENDINGS = 25;
    private static final String ENDINGS = "endings";
    private static final String COMPARE_TO = "compareTo";

    private final Pages pages;
    private final NetworkMaps maps;

    MeasurePages(Pages pages, NetworkMaps maps) {
        this.pages = pages;
        this.maps = maps;
    }

    /** A mode to switch to. */
    record Choice(String code, String href, boolean current) {}

    /** A sector with its share in words, and how long its bar is, in hundredths. */
    record Bar(Share of, String percent, double length) {}

    /**
     * What would fall apart.
     *
     * @param alone the first of those who would lose every connection
     * @param more how many others there are
     * @param emptied platforms in which nobody would be left, with their pages
     */
    record Ending(Measures.Ending of, Cell.Link link, List<Cell.Link> alone, int more, List<Cell.Link> emptied) {}

    @GetMapping("/site/{network}/ukazatele")
    Rendering measures(Site site) {
        return pages.show(site, "measures", content(site));
    }

    private Pages.Content content(Site site) {
        var map = site.map();
        var mode = mode(site);
        var compareTo = compareTo(site);
        var graphs = Graphs.of(map, maps);
        var measures = Measures.of(graphs, mode);
        var series = Series.of(map, mode, maps);
        var then = compareTo == null ? null : Figures.of(Graphs.of(Points.on(compareTo, map, maps), maps), mode);
        var region = maps.inRegion(map);
        var records = new NodeRecords(site, region.readable());
        var areAllEndings = "all".equals(site.address().value(ENDINGS));
        var cards = new Cards(site.say());
        var amounts = new Amounts(site.say());
        return new Pages.Content("measures", Map.of())
                .and("mode", mode)
                .and("modes", modes(site, mode))
                .and("day", map.day())
                .and("region", region)
                .and("isEmpty", measures.figures().nodes() == 0)
                .and("compareTo", compareTo)
                .and("kept", site.address().kept(Set.of(COMPARE_TO, "sort", "all", ENDINGS)))
                .and("points", graphs.points(maps.today()))
                .and("cards", cards.of(measures.figures(), then, series))
                .and(
                        "series",
                        series.points().stream()
                                .map(point -> new Point(point.day(), cards.of(point, null, new Series(List.of(point)))))
                                .toList())
                .and("bars", bars(measures, amounts))
                .and("balance", measures.figures().actorBalance())
                .and("activityBalance", measures.figures().activityBalance())
                .and(
                        ENDINGS,
                        measures.endings().stream()
                                .limit(areAllEndings ? Integer.MAX_VALUE : FIRST_ENDINGS)
                                .map(ending -> ending(records, ending))
                                .toList())
                .and("countOfEndings", measures.endings().size())
                .and(
                        "allEndingsHref",
                        areAllEndings || measures.endings().size() <= FIRST_ENDINGS
                                ? null
                                : site.address().with(ENDINGS, "all").href() + "#rozpad")
                .and("nodes", NodeRows.of(measures, site, records, amounts))
                .and(
                        "mapHref",
                        site.address()
                                .at(site.root() + "/" + Site.MAP)
                                .onlyWith(Set.of("mode", COMPARE_TO))
                                .href());
    }

    /** The numbers of one day, for the table of the series. */
    record Point(LocalDate day, List<Cards.Card> cards) {}

    private static Mode mode(Site site) {
        var said = site.address().value("mode");
        return said == null ? Mode.PLATFORMS : Mode.of(said).orElseThrow(() -> new BadQuery("mode", "query.mode"));
    }

    private static @Nullable LocalDate compareTo(Site site) {
        var said = site.address().value(COMPARE_TO);
        try {
            return said == null ? null : LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw new BadQuery(COMPARE_TO, "query.date");
        }
    }

    private static List<Choice> modes(Site site, Mode current) {
        return Arrays.stream(Mode.values())
                .map(mode -> new Choice(
                        mode.code(), site.address().with("mode", mode.code()).href(), mode == current))
                .toList();
    }

    private static List<Bar> bars(Measures measures, Amounts amounts) {
        var largest =
                measures.sectors().stream().mapToDouble(Share::share).max().orElse(0);
        return measures.sectors().stream()
                .map(share -> new Bar(
                        share,
                        amounts.value(Unit.PER_CENT, share.share()),
                        largest == 0 ? 0 : Math.round(100 * share.share() / largest)))
                .toList();
    }

    private static Ending ending(NodeRecords records, Measures.Ending ending) {
        return new Ending(
                ending,
                records.link(ending.node()),
                ending.alone().stream().limit(NAMED).map(records::link).toList(),
                Math.max(0, ending.alone().size() - NAMED),
                ending.emptied().stream().map(records::link).toList());
    }
}
