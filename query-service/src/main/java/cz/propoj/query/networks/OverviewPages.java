package cz.propoj.query.networks;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.duedates.DueDates;
import cz.propoj.query.duedates.DueList;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.FilterRow;
import cz.propoj.query.sentences.SinceRevision;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.list.ListTabs;
import cz.propoj.query.web.page.LastVisit;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Recent;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The first page of a network: what the person does there, where it stands, what is missing, what has changed. */
@Controller
final class OverviewPages {
    private static final int NOTICES = 5;
    private static final int WAITING = 5;

    private final Pages pages;
    private final Recent recent;

    private final NetworkMaps maps;
    private final DueDates dueDates;
    private final Clock clock;

    OverviewPages(Pages pages, Recent recent, NetworkMaps maps, DueDates dueDates, Clock clock) {
        this.clock = clock;
        this.pages = pages;
        this.dueDates = dueDates;
        this.maps = maps;
        this.recent = recent;
    }

    /** A list that was prepared for the person, or by them. */
    public record Prepared(String name, String list, String hint, String href) {}

    /** What others prepared for the person's role comes first. */
    private static List<Prepared> prepared(Site site) {
        return site.map().filters().stream()
                .sorted(Comparator.comparing(FilterRow::mine))
                .map(row -> new Prepared(
                        row.state().name(),
                        site.say().term(row.state().list()),
                        ListTabs.hint(row, site),
                        ListTabs.href(site, row)))
                .toList();
    }

    /** The longest overdue first; what is further away stands on the page of due dates. */
    private List<DueList.Line> waiting(Site site) {
        var today = site.map().day();
        return dueDates.of(site.map(), DueDates.Scope.MINE).stream()
                .filter(date -> date.day().isBefore(today.plusMonths(1)))
                .limit(WAITING)
                .map(date -> DueList.line(
                        date,
                        today,
                        site.say(),
                        date.network().equals(site.map().id())
                                ? null
                                : maps.name(date.network()).orElse(null)))
                .toList();
    }

    @GetMapping("/site/{network}")
    Rendering overview(Site site) {
        var overview = new Overview(site);
        var start = Start.of(site, maps.inRegion(site.map()));
        return pages.show(
                site,
                "overview",
                new Pages.Content("overview", Map.of())
                        .and("start", start)
                        .and("waiting", waiting(site))
                        .and("areasOfHelp", NeedArea.values())
                        .and("prepared", prepared(site))
                        .and("lead", overview.territory())
                        .and("isEmpty", overview.isEmpty())
                        .and("mayEdit", site.map().mayEdit())
                        .and("revisionYear", site.map().day().getYear())
                        .and(
                                "revision",
                                site.map()
                                        .yearToYear()
                                        .revision(site.map().day().getYear())
                                        .orElse(null))
                        .and("figures", overview.figures())
                        .and("areas", overview.areas())
                        .and("since", overview.isEmpty() ? null : SinceRevision.of(site, maps))
                        .and("changes", recent.of(site))
                        .and("visit", site.map().isNow() ? LastVisit.of(site, clock) : null)
                        .and("imports", start.workbooks() ? site.map().takeOvers() : null)
                        .and(
                                "notices",
                                site.map().notices().stream()
                                        .filter(notice -> !notice.isArchived())
                                        .limit(NOTICES)
                                        .toList()));
    }
}
