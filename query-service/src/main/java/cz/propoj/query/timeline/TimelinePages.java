package cz.propoj.query.timeline;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.Timeline;
import cz.propoj.query.networkmap.TimelineQuery;
import cz.propoj.query.networkmap.rows.ImportRow;
import cz.propoj.query.runtime.RowKind;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.PagePointInTime;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Recent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The timeline of a network, with filters by area, person, record and time; a take-over of workbooks is one line. */
@Controller
final class TimelinePages {
    private static final int SIZE = 50;
    private static final String AREA = "oblast";
    private static final String WHO = "kdo";
    private static final String RECORD = "zaznam";
    private static final String IMPORT = "import";
    private static final String FROM = "od";
    private static final String TO = "do";
    private static final String PAGE = "page";

    private final Pages pages;
    private final NetworkMaps maps;
    private final Histories histories;
    private final Recent recent;
    private final Accounts accounts;

    TimelinePages(Pages pages, NetworkMaps maps, Histories histories, Recent recent, Accounts accounts) {
        this.pages = pages;
        this.maps = maps;
        this.histories = histories;
        this.recent = recent;
        this.accounts = accounts;
    }

    /** Something to choose in a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A line.
     *
     * @param record name of the record it happened to
     * @param href of the record; null: it has no page of its own
     * @param only address of the timeline of this record, or of this take-over alone
     * @param takeOver null: it is a single change
     */
    public record LineView(
            HistoryEntry entry,
            String record,
            @Nullable String href,
            String only,
            @Nullable TakeOverView takeOver) {}

    /**
     * A take-over as one line.
     *
     * @param files names of the workbooks that came
     * @param row null: it is not known as one
     * @param back whether the line stands for what took it back
     * @param counts how many changes, by area
     */
    public record TakeOverView(
            List<String> files, @Nullable ImportRow row, boolean back, Map<String, Integer> counts, int total) {}

    @GetMapping("/site/{network}/casova-osa")
    Rendering timeline(Site site) {
        return pages.show(site, "timeline", content(site));
    }

    private Pages.Content content(Site site) {
        var here = site.address();
        var from = PagePointInTime.day(FROM, here.value(FROM), maps.today());
        var to = PagePointInTime.day(TO, here.value(TO), maps.today());
        var wanted = new TimelineQuery(
                Set.copyOf(here.values(AREA)),
                Set.copyOf(here.values(RECORD)),
                Set.copyOf(here.values(WHO)),
                Set.copyOf(here.values(IMPORT)),
                from,
                to);
        var together = here.values(IMPORT).isEmpty() && here.values(RECORD).isEmpty();
        var timeline = site.map().timeline(wanted, together);
        var pageCount = Math.max(1, (timeline.size() + SIZE - 1) / SIZE);
        var page = Math.min(pageCount - 1, number(here.value(PAGE)));
        var lines = timeline.page(page * SIZE, SIZE).stream()
                .map(episode -> line(site, episode))
                .toList();
        return new Pages.Content("timeline", Map.of())
                .and("lines", lines)
                .and("total", timeline.size())
                .and("mayEdit", site.map().mayEdit())
                .and("mayVerify", AccessPolicy.mayVerifyLog(site.map().viewer()))
                .and("areas", areas(site))
                .and("people", people(site, timeline))
                .and("from", from)
                .and("to", to)
                .and("today", maps.today())
                .and("kept", here.onlyWith(Set.of(RECORD, IMPORT)).kept(Set.of()))
                .and(
                        "onlyRecord",
                        here.value(RECORD) != null && !lines.isEmpty()
                                ? lines.getFirst().record()
                                : null)
                .and("onlyImport", here.value(IMPORT))
                .and("filtered", !wanted.equals(TimelineQuery.ALL))
                .and("clear", here.onlyWith(Set.of()).href())
                .and("previous", page > 0 ? here.page(page - 1).href() : null)
                .and("next", page + 1 < pageCount ? here.page(page + 1).href() : null)
                .and("pageNumber", page + 1)
                .and("pageCount", pageCount);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private LineView line(Site site, Timeline.Episode episode) {
        var happening = episode.happening();
        var here = site.address();
        var takesBack = episode.takesBack();
        var importId = takesBack == null ? episode.importId() : takesBack;
        return new LineView(
                histories.entry(site.map(), happening, site.say().locale()),
                recent.name(site, happening),
                recent.href(site, happening),
                importId == null
                        ? here.onlyWith(Set.of())
                                .with(RECORD, happening.record())
                                .href()
                        : here.onlyWith(Set.of())
                                .with(IMPORT, takesBack == null ? importId : Timeline.BACK + takesBack)
                                .href(),
                importId == null ? null : takeOver(site, importId, takesBack != null, episode.counts()));
    }

    private static TakeOverView takeOver(Site site, String importId, boolean back, Map<String, Integer> counts) {
        var row = site.map().takeOvers().stream()
                .filter(one -> one.state().takeOver().toString().equals(importId))
                .findFirst()
                .orElse(null);
        var files = row == null
                ? List.<String>of()
                : row.state().templates().stream()
                        .map(Template::czech)
                        .map(name -> name + ".xlsx")
                        .toList();
        return new TakeOverView(
                files,
                row,
                back,
                counts,
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Choice> areas(Site site) {
        var chosen = site.address().values(AREA);
        return Timeline.KINDS.stream()
                .map(RowKind::name)
                .map(kind -> new Choice(kind, site.say().text("timeline.area." + kind), chosen.contains(kind)))
                .toList();
    }

    private List<Choice> people(Site site, Timeline timeline) {
        var chosen = site.address().values(WHO);
        return timeline.accounts().stream()
                .map(account -> new Choice(account, name(site, account), chosen.contains(account)))
                .sorted(CzechOrder.by(Choice::label))
                .toList();
    }

    private String name(Site site, String account) {
        var name = accounts.displayName(new AccountId(UUID.fromString(account)));
        return name.isEmpty() ? site.say().text("history.formerAccount") : name;
    }
}
