package cz.propoj.query.duedates;

import cz.propoj.query.duedates.DueDates.Scope;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The page of due dates: one's own, those of the network, those of the region. */
@Controller
final class DueDatePages {
    private static final int SIZE = 100;
    private static final String SECTION = "dueDates";
    private static final String SCOPE = "scope";
    private static final String KIND = "kind";
    private static final String PAGE = "page";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;
    private final DueDates dueDates;
    private final NetworkMaps maps;

    DueDatePages(Pages pages, DueDates dueDates, NetworkMaps maps) {
        this.pages = pages;
        this.dueDates = dueDates;
        this.maps = maps;
    }

    /** A tab, or a kind to choose. */
    public record Choice(
            String label,
            String href,
            boolean chosen,
            @Nullable Integer count) {}

    @GetMapping("/site/{network}/terminy")
    Rendering dueDates(Site site) {
        var question = question(site);
        var all = dueDates.of(site.map(), question.scope());
        var found = question.among(all);
        var today = site.map().day();
        var pageCount = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        var page = Math.min(pageCount - 1, number(site.address().value(PAGE)));
        var shown = found.stream().skip((long) page * SIZE).limit(SIZE).toList();
        var several = shown.stream().map(DueDate::network).distinct().count() > 1 || question.scope() == Scope.REGION;
        return pages.show(
                site,
                SECTION,
                new Pages.Content("due-dates", Map.of())
                        .and("tabs", tabs(site, question.scope()))
                        .and("kinds", kinds(site, all, question))
                        .and("groups", DueList.groups(shown, today, site.say(), date -> several ? network(date) : null))
                        .and("total", found.size())
                        .and(
                                "overdue",
                                found.stream()
                                        .filter(date -> date.isOverdue(today))
                                        .count())
                        .and("filtered", !question.kinds().isEmpty())
                        .and("scope", question.scope().name())
                        .and(
                                "csv",
                                site.address()
                                        .at(site.root() + "/" + Site.DUE_DATES + ".csv")
                                        .href())
                        .and(
                                "previous",
                                page > 0 ? site.address().page(page - 1).href() : null)
                        .and(
                                "next",
                                page + 1 < pageCount
                                        ? site.address().page(page + 1).href()
                                        : null)
                        .and("pageNumber", page + 1)
                        .and("pageCount", pageCount));
    }

    @GetMapping("/site/{network}/terminy.csv")
    ResponseEntity<String> csv(Site site) {
        var question = question(site);
        var csv = DueTable.csv(
                question.among(dueDates.of(site.map(), question.scope())),
                site.map().day(),
                this::network,
                field -> site.say().text("label." + field.label()),
                site.say().locale());
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("terminy-" + site.map().id() + "-"
                                        + site.map().day() + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }

    private static DueQuestion question(Site site) {
        return DueQuestion.of(site.address().parameters(), Scope.MINE);
    }

    private String network(DueDate date) {
        return maps.name(date.network()).orElse(date.network().value());
    }

    private List<Choice> tabs(Site site, Scope chosen) {
        var here = site.address().onlyWith(java.util.Set.of());
        return Stream.of(Scope.values())
                .filter(scope -> scope != Scope.REGION || dueDates.hasRegion(site.map()))
                .map(scope -> new Choice(
                        site.say().text("dueDates.tab." + scope),
                        here.with(SCOPE, scope.name().toLowerCase(Locale.ROOT)).href(),
                        scope == chosen,
                        null))
                .toList();
    }

    private static List<Choice> kinds(Site site, List<DueDate> all, DueQuestion question) {
        var counted = DueDates.counted(all);
        var everything = new Choice(
                site.say().text("dueDates.all"),
                site.address().without(KIND).href(),
                question.kinds().isEmpty(),
                all.size());
        return Stream.concat(
                        Stream.of(everything),
                        counted.stream()
                                .map(one -> new Choice(
                                        site.say().capital(site.say().term(one.kind())),
                                        site.address()
                                                .with(KIND, one.kind().name().toLowerCase(Locale.ROOT))
                                                .href(),
                                        question.kinds().contains(one.kind()),
                                        one.count())))
                .toList();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
