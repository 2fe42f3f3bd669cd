package cz.propoj.query.revisions;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of the annual revision: which ones there are, and one of them with its records. */
@Controller
final class RevisionPages {
    private static final String SECTION = "revisions";
    /** More rows than anybody goes through at one sitting; the filters narrow them. */
    private static final int MOST_ROWS = 500;

    private static final int YEARS_BACK = 2;

    private final Pages pages;
    private final Accounts accounts;
    private final Histories histories;

    RevisionPages(Pages pages, Accounts accounts, Histories histories) {
        this.pages = pages;
        this.accounts = accounts;
        this.histories = histories;
    }

    /** A revision in the list of all. */
    record Listed(RevisionRow row, String href, String signedBy) {}

    /**
     * A record in a revision.
     *
     * @param href where it is shown: beside the list while it is gone through, else its page
     */
    record Line(ReviewRow row, String href, boolean open) {}

    /** What was corrected after the signature. */
    record Late(HistoryEntry entry, String name, @Nullable String href) {}

    /**
     * Places to look further, for a closed revision.
     *
     * @param withLast beside the revision signed before; null: there was none
     * @param withDay beside the day of the page
     */
    record Further(
            Cell.Link actors,
            Cell.Link platforms,
            Cell.Link needs,
            Cell.Link recommendations,
            Cell.@Nullable Link withLast,
            Cell.Link withDay) {}

    @GetMapping("/site/{network}/revize")
    Rendering list(Site site) {
        var years = site.map().yearToYear();
        var year = site.map().day().getYear();
        var rows = years.revisions().stream()
                .filter(row -> row.state().isOpen() || row.state().isClosed())
                .toList();
        return pages.show(
                site,
                SECTION,
                new Pages.Content("revisions", Map.of())
                        .and("year", year)
                        .and(
                                "current",
                                years.revision(year)
                                        .map(row -> listed(site, row))
                                        .orElse(null))
                        .and(
                                "revisions",
                                rows.stream().map(row -> listed(site, row)).toList())
                        .and("mayEdit", mayEdit(site))
                        .and("yearsToOpen", yearsToOpen(year, rows))
                        .and("platforms", platforms(site))
                        .and("oldest", Unverified.of(site))
                        .and("api", api(site)));
    }

    @GetMapping("/site/{network}/revize/{year}")
    Rendering one(
            Site site,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable RevisedKind sablona,
            @RequestParam(required = false) @Nullable String faze,
            @RequestParam(required = false) @Nullable String zaznam) {
        var row = Optional.of(year)
                .filter(text -> text.matches("\\d{4}"))
                .flatMap(text -> site.map().yearToYear().revision(Integer.parseInt(text)))
                .orElseThrow(Pages::notFound);
        var all = site.map().yearToYear().records(row.id());
        var state = RecordChoices.state(faze, row);
        var choices = new RecordChoices(site, row, all, sablona, state);
        var mayEdit = mayEdit(site) && row.state().isOpen();
        var held = all.stream().filter(choices::holds).toList();
        var walk = mayEdit ? walk(site, row, all, held, zaznam, choices) : null;
        var shown = held.stream()
                .map(one -> new Line(
                        one,
                        mayEdit && !one.state().isEnd() ? choices.walked(one.id()) : href(site, one),
                        walk != null && walk.row().equals(one)))
                .toList();
        return pages.show(
                site,
                SECTION,
                new Pages.Content("revision", Map.of())
                        .and("revision", row)
                        .and("signedBy", signedBy(row))
                        .and("who", site.who().displayName())
                        .and("kinds", kinds(row))
                        .and("kindChoices", choices.kinds())
                        .and("stateChoices", choices.states())
                        .and("shown", shown.stream().limit(MOST_ROWS).toList())
                        .and("total", shown.size())
                        .and("mayEdit", mayEdit)
                        .and("walk", walk)
                        .and("firstHref", mayEdit ? first(held, choices) : null)
                        .and("platforms", platforms(site))
                        .and("toReview", row.count(ReviewState.TO_REVIEW))
                        .and("mayVerify", AccessPolicy.mayVerifyLog(site.map().viewer()))
                        .and("paper", paper(site, row))
                        .and("paperFits", paperFits(site, row))
                        .and("late", late(site, row))
                        .and("further", further(site, row))
                        .and("api", api(site) + "/" + row.id()));
    }

    /** With the address by which people come to the service; null: it is not signed. */
    private static @Nullable PaperCode paper(Site site, RevisionRow row) {
        var signature = row.state().signature();
        var here = site.exchange().getRequest().getURI();
        return signature == null
                ? null
                : PaperCode.of(
                        signature,
                        here.getScheme() + "://" + here.getAuthority() + site.href(Site.REVISIONS, row.year()));
    }

    /** Null: nobody asks with a code from a paper. */
    private static @Nullable Boolean paperFits(Site site, RevisionRow row) {
        var typed = site.exchange().getRequest().getQueryParams().getFirst(PaperCode.PARAMETER);
        var signature = row.state().signature();
        return (typed == null || signature == null) ? null : PaperCode.fits(typed, signature);
    }

    /** A network without recommendations has none to go through. */
    private static List<RevisedKind> kinds(RevisionRow row) {
        return Arrays.stream(RevisedKind.values())
                .filter(kind -> kind != RevisedKind.RECOMMENDATION || row.records(kind) > 0)
                .toList();
    }

    private @Nullable Walk walk(
            Site site,
            RevisionRow row,
            List<ReviewRow> all,
            List<ReviewRow> shown,
            @Nullable String wanted,
            RecordChoices choices) {
        return all.stream()
                .filter(one -> one.id().toString().equals(wanted))
                .findFirst()
                .map(one -> Walk.of(site, histories, row, one, shown, choices.walked(one.id())))
                .orElse(null);
    }

    private static @Nullable String first(List<ReviewRow> shown, RecordChoices choices) {
        return shown.stream()
                .filter(one -> one.state() == ReviewState.TO_REVIEW)
                .findFirst()
                .map(one -> choices.walked(one.id()))
                .orElse(null);
    }

    private static boolean mayEdit(Site site) {
        return site.map().isNow() && site.map().mayEdit();
    }

    private static String api(Site site) {
        return "/api/networks/" + site.map().id() + "/revisions";
    }

    private Listed listed(Site site, RevisionRow row) {
        return new Listed(row, site.href(Site.REVISIONS, row.year()), signedBy(row));
    }

    private String signedBy(RevisionRow row) {
        var signature = row.state().signature();
        return signature == null ? "" : accounts.displayName(signature.by());
    }

    private static List<Integer> yearsToOpen(int year, List<RevisionRow> rows) {
        return Stream.iterate(year + 1, next -> next - 1)
                .limit(YEARS_BACK + 2L)
                .filter(one -> rows.stream().noneMatch(row -> row.year() == one))
                .toList();
    }

    private static List<Cell.Link> platforms(Site site) {
        return site.map().platforms().stream()
                .filter(row -> row.state().isActive())
                .map(row -> new Cell.Link(row.name(), row.id().toString()))
                .toList();
    }

    static String href(Site site, ReviewRow row) {
        return site.href(
                switch (row.record().kind()) {
                    case ACTOR -> Site.ACTORS;
                    case PLATFORM -> Site.PLATFORMS;
                    case NEED -> Site.NEEDS;
                    case RECOMMENDATION -> Site.RECOMMENDATIONS;
                },
                row.id());
    }

    private List<Late> late(Site site, RevisionRow row) {
        var signature = row.state().signature();
        return signature == null
                ? List.of()
                : site.map().yearToYear().lateCorrections(signature).stream()
                        .map(happening -> late(site, happening))
                        .toList();
    }

    private Late late(Site site, RecordedStep happening) {
        return new Late(
                histories.entry(site.map(), happening, site.say().locale()),
                LateRecord.name(site, happening),
                site.href(LateRecord.folder(happening), happening.record()));
    }

    private static @Nullable Further further(Site site, RevisionRow row) {
        var signature = row.state().signature();
        if (signature == null) {
            return null;
        }
        var moment = "?stav=" + signature.on() + "&znamo=" + row.closedAt();
        var last = site.map().yearToYear().closed().stream()
                .filter(other ->
                        other.year() < row.year() && !other.signature().on().isAfter(signature.on()))
                .findFirst();
        var say = site.say();
        return new Further(
                then(site, "nav.actors", Site.ACTORS, moment),
                then(site, "nav.platforms", Site.PLATFORMS, moment),
                then(site, "nav.needs", Site.NEEDS, moment),
                then(site, "nav.recommendations", Site.RECOMMENDATIONS, moment),
                last.map(other -> comparison(
                                site,
                                say.text("revision.compare.last", Integer.toString(other.year())),
                                other.id(),
                                row.id()))
                        .orElse(null),
                comparison(
                        site,
                        site.map().isNow()
                                ? say.text("revision.compare.today")
                                : say.text(
                                        "revision.compare.day",
                                        say.date(site.map().day())),
                        row.id(),
                        site.map().day()));
    }

    private static Cell.Link then(Site site, String key, String folder, String moment) {
        return new Cell.Link(site.say().text(key), site.root() + "/" + folder + moment);
    }

    /** Each end is a day or the id of a revision. */
    private static Cell.Link comparison(Site site, String name, Object from, Object to) {
        return new Cell.Link(name, site.root() + "/" + Site.COMPARISON + "?od=" + from + "&do=" + to);
    }
}
