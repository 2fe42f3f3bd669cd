package cz.propoj.query.comparison;

import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.PageMoment;
import cz.propoj.query.web.Pages;
import cz.propoj.query.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Two days beside each other, from the figures down to who did what when. */
@Controller
final class ComparisonPages {
    private static final String SECTION = "oddil";
    private static final int FIRST = 50;
    private static final int MOST = 5000;

    private final Pages pages;
    private final NetworkMaps maps;
    private final Histories histories;

    ComparisonPages(Pages pages, NetworkMaps maps, Histories histories) {
        this.pages = pages;
        this.maps = maps;
        this.histories = histories;
    }

    /** A figure of both sides. */
    public record FigureView(String key, long before, long after) {
        public long difference() {
            return after - before;
        }
    }

    /**
     * A section as it is shown.
     *
     * @param items the first of them, or all when the section was asked for
     * @param more how many are left out
     * @param allHref where they are shown
     */
    public record SectionView(
            String key, long appeared, long vanished, long changed, List<ItemView> items, int more, String allHref) {}

    /**
     * One difference.
     *
     * @param href of the record; null: it has no page of its own
     */
    public record ItemView(
            String how,
            String name,
            @Nullable String href,
            List<HistoryEntry.Change> fields,
            List<HistoryEntry> events) {}

    /** A network of a region with its differences. */
    public record LineView(String name, String href, List<CountView> counts) {}

    /** How much differs in a section. */
    public record CountView(String key, long appeared, long vanished, long changed) {}

    @GetMapping("/site/{network}/porovnani")
    Mono<Rendering> comparison(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return pages.ofNetwork(exchange, who, network, "comparison", this::content);
    }

    private Pages.Content content(Site site) {
        var here = site.address();
        var map = site.map();
        var asked = Asked.of(Asked.OF_PAGES, here.parameters(), map.day(), map.knownAt(), maps.today());
        var locale = site.say().locale();
        var compared = Compared.of(maps, map.viewer(), map.id(), asked, locale);
        var region =
                Region.of(maps, map.viewer(), compared.between().now().network().orElse(null), asked, locale);
        var told = new Told(compared.between(), histories, locale);
        return new Pages.Content("comparison", Map.of())
                .and("asked", asked)
                .and("knownFrom", new PageMoment(null, asked.knownFrom()))
                .and("knownTo", new PageMoment(null, asked.knownTo()))
                .and("today", maps.today())
                .and("figures", figures(compared, region))
                .and("sections", sections(compared, told, site))
                .and("isEmpty", compared.isEmpty())
                .and("region", region == null ? null : lines(region, asked))
                .and("total", region == null ? null : counts(region.total()))
                .and("workbook", interfaceAddress(site, asked, ".xlsx"));
    }

    private static List<FigureView> figures(Compared compared, @Nullable Region region) {
        var figures = new ArrayList<FigureView>();
        for (var figure : Figure.values()) {
            figures.add(
                    region == null
                            ? new FigureView(
                                    figure.key(),
                                    compared.before().of(figure),
                                    compared.after().of(figure))
                            : new FigureView(
                                    figure.key(),
                                    region.before().getOrDefault(figure, 0L),
                                    region.after().getOrDefault(figure, 0L)));
        }
        return figures;
    }

    private static List<SectionView> sections(Compared compared, Told told, Site site) {
        var wanted = site.address().value(SECTION);
        return compared.sections().stream()
                .filter(section -> !section.items().isEmpty())
                .map(section -> {
                    var most = section.key().equals(wanted) ? MOST : FIRST;
                    var shown = section.items().stream()
                            .limit(most)
                            .map(item -> new ItemView(
                                    item.how().key(),
                                    item.name(),
                                    href(site, item),
                                    told.fields(item),
                                    told.events(item)))
                            .toList();
                    return new SectionView(
                            section.key(),
                            section.count(How.APPEARED),
                            section.count(How.VANISHED),
                            section.count(How.CHANGED),
                            shown,
                            section.items().size() - shown.size(),
                            site.address().with(SECTION, section.key()).href() + "#" + section.key());
                })
                .toList();
    }

    private static @Nullable String href(Site site, Item item) {
        return switch (item.kind()) {
            case "actors" -> site.href(Site.ACTORS, item.record());
            case "platforms" -> site.href(Site.PLATFORMS, item.record());
            case "meetings" -> site.href(Site.MEETINGS, item.record());
            case "needs" -> site.href(Site.NEEDS, item.record());
            default -> null;
        };
    }

    private static List<LineView> lines(Region region, Asked asked) {
        return region.lines().stream()
                .map(line -> new LineView(
                        line.name(),
                        ListAddress.of(
                                        "/site/" + line.network() + "/" + Site.COMPARISON,
                                        parameters(Asked.OF_PAGES, asked))
                                .href(),
                        counts(line.counts())))
                .toList();
    }

    private static List<CountView> counts(Map<String, Map<How, Long>> counts) {
        return Comparison.SECTIONS.stream()
                .filter(key -> !key.equals("network"))
                .map(key -> {
                    var each = counts.getOrDefault(key, Map.of());
                    return new CountView(
                            key,
                            each.getOrDefault(How.APPEARED, 0L),
                            each.getOrDefault(How.VANISHED, 0L),
                            each.getOrDefault(How.CHANGED, 0L));
                })
                .toList();
    }

    private static String interfaceAddress(Site site, Asked asked, String ending) {
        return ListAddress.of(
                        "/api/networks/" + site.map().id() + "/comparison" + ending,
                        parameters(Asked.OF_INTERFACE, asked))
                .href();
    }

    private static Map<String, List<String>> parameters(Asked.Names names, Asked asked) {
        return Map.of(
                names.from(),
                List.of(asked.from().toString()),
                names.to(),
                List.of(asked.to().toString()),
                names.knownFrom(),
                asked.knownFrom() == null
                        ? List.of()
                        : List.of(asked.knownFrom().toString()),
                names.knownTo(),
                asked.knownTo() == null ? List.of() : List.of(asked.knownTo().toString()));
    }
}
