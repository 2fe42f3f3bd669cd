package cz.propoj.query.graph;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The map of a network or a region: a picture that a script draws, and the same as a table. */
@Controller
final class MapPages {
    /** Words that the page's script fills in. */
    private static final List<String> WORDS = List.of(
            "open",
            "close",
            "around",
            "everything",
            "neighbours",
            "alone",
            "meetings",
            "coordinates",
            "suspended",
            "crisis",
            "state.new",
            "state.gone",
            "failed",
            "notFound",
            "shown",
            "picture",
            "platform",
            "drawing");

    private final Pages pages;
    private final NetworkMaps maps;
    private final MapPlaces places;

    MapPages(Pages pages, NetworkMaps maps, MapPlaces places) {
        this.pages = pages;
        this.maps = maps;
        this.places = places;
    }

    @GetMapping("/site/{network}/mapa")
    Rendering map(Site site) {
        return pages.show(site, "map", content(site));
    }

    private Pages.Content content(Site site) {
        var map = site.map();
        var filter = MapFilter.of(site.address().parameters());
        var compareTo = filter.compareTo();
        var graphs = Graphs.of(map, maps);
        var now = graphs.on(filter.mode()).atLeast(filter.atLeast());
        var then = compareTo == null
                ? null
                : Graphs.of(Points.on(compareTo, map, maps), maps)
                        .on(filter.mode())
                        .atLeast(filter.atLeast());
        var networks = maps.inRegion(map).readable();
        var table = MapTable.of(site, filter, now, then, networks);
        var shown = table.rows().stream().map(MapTable.Row::node).toList();
        var still = shown.size() > StillPicture.MOST_NODES
                ? null
                : StillPicture.of(table, places.of(shown, map, graphs, filter.mode()));
        var api = "/api/networks/" + map.id();
        var moment = map.isNow()
                ? "?mode=" + filter.mode().code()
                : "?mode=" + filter.mode().code() + "&asOf=" + map.day()
                        + (map.knownAt() == null ? "" : "&knownAt=" + map.knownAt());
        return new Pages.Content("map", Map.of())
                .and("filter", filter)
                .and("table", table)
                .and("isEmpty", now.nodes().isEmpty() && table.rows().isEmpty())
                .and("day", map.day())
                .and("still", still)
                .and("thresholds", MapFilter.THRESHOLDS)
                .and("dataHref", api + "/graph/years" + moment + "&atLeast=" + filter.atLeast())
                .and("exportHref", api + "/export/")
                .and("exportQuery", moment)
                .and(
                        "measuresHref",
                        site.address()
                                .at(site.root() + "/ukazatele")
                                .onlyWith(Set.of("mode"))
                                .href())
                .and("clearHref", site.address().onlyWith(Set.of("mode")).href())
                .and("points", graphs.points(maps.today()))
                .and("networks", networks)
                .and("modes", Mode.values())
                .and("sectors", Sector.values())
                .and("kinds", ActorKind.values())
                .and("areas", NeedArea.values())
                .and("types", PlatformType.values())
                .and("wordKeys", WORDS);
    }
}
