package cz.propoj.query.noticeboard;

import cz.propoj.contract.Texts;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.WebAddress;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The board: cards by kind, the archive, and one notice with its history. */
@Controller
final class NoticePages implements SearchableArea {
    static final String FOLDER = Site.NOTICES;
    static final String SECTION = "notices";
    private static final int FIRST = 8;
    private static final int LONGEST = 200;

    private final Pages pages;
    private final Histories histories;

    NoticePages(Pages pages, Histories histories) {
        this.pages = pages;
        this.histories = histories;
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Found find(Site site, String words) {
        var found = site.map().notices().stream().filter(saying(words)).toList();
        var hits = found.stream()
                .limit(FIRST)
                .map(row -> new Hit(
                        row.title(),
                        site.href(FOLDER, row.id()),
                        site.say().capital(site.say().term(row.state().kind())) + " · "
                                + site.say().term(row.standing())))
                .toList();
        return new Found(SECTION, found.size(), hits, site.root() + "/" + FOLDER + "?archiv=ano&q=" + encoded(words));
    }

    /** Matches notices that contain all the words. */
    static Predicate<NoticeRow> saying(String words) {
        var wanted = List.of(Texts.folded(words).split(" ", -1));
        return row -> {
            var wording = row.wording();
            var actor = row.actor();
            var said = Texts.folded(Stream.of(
                            wording == null ? null : wording.title(),
                            wording == null ? null : wording.text(),
                            wording == null ? null : wording.place(),
                            actor == null ? null : actor.name())
                    .filter(Objects::nonNull)
                    .reduce("", (one, other) -> one + "\n" + other));
            return wanted.stream().allMatch(said::contains);
        };
    }

    @GetMapping("/site/{network}/nastenka")
    Rendering board(Site site) {
        return pages.show(site, SECTION, content(site));
    }

    @GetMapping("/site/{network}/nastenka/{id}")
    Rendering notice(Site site, @PathVariable String id) {
        var notice = new NoticeId(Records.id(id));
        var row = site.map().notice(notice).orElseThrow(Pages::notFound);
        return pages.show(
                site,
                SECTION,
                content(site)
                        .and("record", "notice-record")
                        .and("closeHref", site.root() + "/" + FOLDER)
                        .and("notice", card(row))
                        .and(
                                "history",
                                histories.of(site.map(), notice, site.say().locale())));
    }

    /** The board, filtered by the query parameters. */
    static Pages.Content content(Site site) {
        var asked = site.exchange().getRequest().getQueryParams();
        var q = Objects.requireNonNullElse(asked.getFirst("q"), "").strip();
        var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var actor = Objects.requireNonNullElse(asked.getFirst("akter"), "");
        var kind = Objects.requireNonNullElse(asked.getFirst("druh"), "");
        var all = site.map().notices();
        var wanted = all.stream()
                .filter(saying(words))
                .filter(row -> actor.isEmpty() || isOf(row, actor))
                .filter(row -> kind.isEmpty() || row.state().kind().name().equals(kind))
                .toList();
        var archived = wanted.stream()
                .filter(NoticeRow::isArchived)
                .map(NoticePages::card)
                .toList();
        return new Pages.Content("board", Map.of())
                .and("columns", columns(wanted))
                .and("archived", archived)
                .and("archiveOpen", asked.containsKey("archiv"))
                .and("isEmpty", all.isEmpty())
                .and("found", wanted.size() - archived.size())
                .and("isFiltered", !words.isEmpty() || !actor.isEmpty() || !kind.isEmpty())
                .and("q2", words)
                .and("actor", actor)
                .and("kind", kind)
                .and("kinds", List.of(NoticeKind.values()))
                .and("actors", actors(all))
                .and("mayPost", site.map().isNow() && NoticeForms.mayPost(site.map()))
                .and("isNow", site.map().isNow())
                .and("position", site.map().position())
                .and("feed", "/api/networks/" + site.map().id() + "/notices/feed");
    }

    /** Every kind has its column, also an empty one: so that nothing moves when a first notice comes in. */
    private static Map<NoticeKind, List<Card>> columns(List<NoticeRow> wanted) {
        var columns = new LinkedHashMap<NoticeKind, List<Card>>();
        Arrays.stream(NoticeKind.values())
                .forEach(kind -> columns.put(
                        kind,
                        wanted.stream()
                                .filter(row -> !row.isArchived() && row.state().kind() == kind)
                                .map(NoticePages::card)
                                .toList()));
        return columns;
    }

    private static boolean isOf(NoticeRow row, String actor) {
        var ref = row.actor();
        return ref != null && ref.id().equals(actor);
    }

    private static List<Ref> actors(List<NoticeRow> all) {
        return all.stream()
                .map(NoticeRow::actor)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(cz.propoj.query.lists.CzechOrder.by(Ref::name))
                .toList();
    }

    /**
     * The view model of a notice.
     *
     * @param link an address a browser may open; null: there is none
     */
    record Card(
            NoticeRow row,
            @org.jspecify.annotations.Nullable String link) {}

    static Card card(NoticeRow row) {
        var wording = row.wording();
        return new Card(row, wording == null ? null : WebAddress.of(wording.link()));
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
