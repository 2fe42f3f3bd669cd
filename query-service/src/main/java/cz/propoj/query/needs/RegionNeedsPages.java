package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.lists.Csv;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What a region sees instead of needs of its own: how its networks stand with each need of the general template. */
@Controller
final class RegionNeedsPages {
    private static final String SECTION = "needs";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;
    private final NetworkMaps maps;

    RegionNeedsPages(Pages pages, NetworkMaps maps) {
        this.pages = pages;
        this.maps = maps;
    }

    /**
     * The view model of a need.
     *
     * @param area whose heading stands above it; null: none does
     */
    public record NeedView(
            @Nullable NeedArea area,
            String name,
            List<Integer> levels,
            int notAssessed,
            int covered,
            List<Cell.Link> uncovered,
            List<Cell.Link> without) {}

    @GetMapping("/site/{network}/potreby/kraj")
    Rendering region(Site site) {
        return pages.show(site, SECTION, content(site, maps));
    }

    @GetMapping("/site/{network}/potreby/kraj.csv")
    ResponseEntity<String> regionCsv(Site site) {
        var file = "potreby-kraje-" + site.map().id() + "-" + site.map().day() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(csv(needs(site, maps), site));
    }

    private static RegionNeeds needs(Site site, NetworkMaps maps) {
        var found = RegionNeeds.of(maps, site.map(), site.say().locale());
        if (found == null) {
            throw Pages.notFound();
        }
        return found;
    }

    /** The overview. 404 where the network is not that of a region. */
    static Pages.Content content(Site site, NetworkMaps maps) {
        var needs = needs(site, maps);
        var name = site.map().networkName();
        var drawn = new ArrayList<NeedView>();
        @Nullable NeedArea above = null;
        for (var line : needs.lines()) {
            drawn.add(drawn(line, line.area() == above ? null : line.area()));
            above = line.area();
        }
        return new Pages.Content(
                        "region-needs",
                        Map.of("documentTitle", site.say().text("needs.region.title") + " – " + name + " – Propoj"))
                .and("networks", needs.networks())
                .and("lines", drawn)
                .and(
                        "missed",
                        needs.networks().stream()
                                .filter(network -> network.beyond() > 0)
                                .toList())
                .and("csv", site.root() + "/" + Site.NEEDS + "/kraj.csv");
    }

    private static NeedView drawn(RegionNeeds.TemplateNeed line, @Nullable NeedArea heading) {
        return new NeedView(
                heading,
                line.name(),
                line.levels(),
                line.notAssessed(),
                line.covered().size(),
                links(line.uncovered(), line.name()),
                links(line.without(), ""));
    }

    /** Into the needs of that network; with a name, where it stands there. */
    private static List<Cell.Link> links(List<RegionNeeds.Network> networks, String need) {
        return networks.stream()
                .map(network -> new Cell.Link(
                        network.name(),
                        ListAddress.of("/site/" + network.id() + "/" + Site.NEEDS, Map.of("q", List.of(need)))
                                .href()))
                .toList();
    }

    private static String csv(RegionNeeds needs, Site site) {
        var fields = new ArrayList<Field<RegionNeeds.TemplateNeed>>();
        fields.add(field("area", FieldType.CODE, RegionNeeds.TemplateNeed::area));
        fields.add(field("need", FieldType.TEXT, RegionNeeds.TemplateNeed::name));
        for (var level = 1; level <= RegionNeeds.LEVELS; level++) {
            var at = level - 1;
            fields.add(field(
                    "level" + level, FieldType.NUMBER, line -> line.levels().get(at)));
        }
        fields.add(field("notAssessed", FieldType.NUMBER, RegionNeeds.TemplateNeed::notAssessed));
        fields.add(field("covered", FieldType.LINK, RegionNeeds.TemplateNeed::covered));
        fields.add(field("uncovered", FieldType.LINK, RegionNeeds.TemplateNeed::uncovered));
        fields.add(field("without", FieldType.LINK, RegionNeeds.TemplateNeed::without));
        return Csv.of(
                fields,
                needs.lines(),
                field -> site.say().text("needs.region." + field.name()),
                site.say().locale());
    }

    private static Field<RegionNeeds.TemplateNeed> field(
            String name, FieldType type, Function<RegionNeeds.TemplateNeed, @Nullable Object> value) {
        return Field.of(name, name, type, value);
    }
}
