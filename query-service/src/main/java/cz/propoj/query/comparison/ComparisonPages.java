package cz.propoj.query.comparison;

import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Two days beside each other, from the figures down to who did what when. */
@Controller
final class ComparisonPages {
    private final Pages pages;
    private final NetworkMaps maps;
    private final Histories histories;

    ComparisonPages(Pages pages, NetworkMaps maps, Histories histories) {
        this.pages = pages;
        this.maps = maps;
        this.histories = histories;
    }

    /** A figure of both sides. */
    record FigureView(String key, long before, long after) {
        public long difference() {
            return after - before;
        }
    }

    @GetMapping("/site/{network}/porovnani")
    Rendering comparison(Site site) {
        var isMeasuresAlone = MeasuresView.NAME.equals(
                site.exchange().getRequest().getHeaders().getFirst("HX-Target"));
        return pages.show(site, "comparison", isMeasuresAlone ? measuresAlone(site) : content(site));
    }

    /** What htmx puts into a page that is already shown. */
    private Pages.Content measuresAlone(Site site) {
        var asked = asked(site);
        var closed = maps.visible(site.map().viewer(), site.map().id(), PointInTime.NOW)
                .yearToYear()
                .closed();
        return ends(new Pages.Content("comparison-measures", Map.of()), asked, closed, site)
                .and("measures", MeasuresView.of(site, maps, asked, ComparedMeasures.of(maps, site.map(), asked)));
    }

    private ComparisonRequest asked(Site site) {
        return ComparisonRequest.of(ComparisonRequest.OF_PAGES, site.address().parameters(), site.map(), maps);
    }

    private static Pages.Content ends(
            Pages.Content content, ComparisonRequest asked, List<ClosedRevision> closed, Site site) {
        return content.and("from", MomentView.of(asked.from(), closed, site.say()))
                .and("to", MomentView.of(asked.to(), closed, site.say()));
    }

    private Pages.Content content(Site site) {
        var map = site.map();
        var asked = asked(site);
        var measures =
                "true".equals(site.address().value(MeasuresView.NAME)) ? ComparedMeasures.of(maps, map, asked) : null;
        var outcome = ComparisonResult.of(maps, map, asked, site.say().locale());
        var closed = outcome.own().compared().between().now().yearToYear().closed();
        var sections = new SectionViews(
                        site, outcome, new ChangeWording(histories, site.say().locale()))
                .all();
        return ends(new Pages.Content("comparison", Map.of()), asked, closed, site)
                .and(
                        "hasRevision",
                        asked.from().revision() != null || asked.to().revision() != null)
                .and("today", maps.today())
                .and("recommendations", ComparedRecommendations.sentence(maps, map, asked, site.say()))
                .and("figures", figures(outcome))
                .and("sections", sections)
                .and("isEmpty", sections.isEmpty())
                .and("earlier", sections.isEmpty() ? EarlierComparison.of(site, asked, outcome) : null)
                .and("beginning", EarlierComparison.beginning(asked, outcome))
                .and("region", RegionView.of(site, outcome))
                .and("measures", MeasuresView.of(site, maps, asked, measures))
                .and(
                        "sentences",
                        ListAddress.of(site.root() + "/" + Site.SENTENCES, asked.parameters(ComparisonRequest.OF_PAGES))
                                .href())
                .and("workbook", workbook(site, asked));
    }

    private static List<FigureView> figures(ComparisonResult outcome) {
        return Arrays.stream(Figure.values())
                .map(figure -> new FigureView(figure.key(), outcome.before(figure), outcome.after(figure)))
                .toList();
    }

    private static String workbook(Site site, ComparisonRequest asked) {
        return ListAddress.of(
                        "/api/networks/" + site.map().id() + "/comparison.xlsx",
                        asked.parameters(ComparisonRequest.OF_INTERFACE))
                .href();
    }
}
