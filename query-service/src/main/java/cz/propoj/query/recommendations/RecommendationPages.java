package cz.propoj.query.recommendations;

import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.ParticipationLevel;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationStanding;
import cz.propoj.contract.recommendations.RecommendationType;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.RecommendationOutcome;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of recommendations: all of them as in the plan, and one beside them. */
@Controller
final class RecommendationPages implements SearchableArea {
    static final String SECTION = "recommendations";
    private static final int PLACE = 6;
    private static final int LONGEST = 200;

    /** Those that a filter of the page offers; the same as in the list as a file. */
    private static final List<String> FILTERS = List.of("field", "level", "standing", "actors", "withdrawn");

    private static final Set<String> IN_HEAD = Set.of(
            "title",
            "field",
            "level",
            "number",
            "practice",
            "findings",
            "sectors",
            "kindsOfService",
            "bodies",
            "day",
            "timesPerYear",
            "everyMonths");

    private final Pages pages;
    private final Histories histories;

    RecommendationPages(Pages pages, Histories histories) {
        this.pages = pages;
        this.histories = histories;
    }

    /** Those of one field, or of one level of it. */
    record Group(RecommendationField field, @Nullable ParticipationLevel level, List<Card> cards) {}

    /**
     * A recommendation as it is drawn.
     *
     * @param timing in words; empty: nothing is said
     * @param others who is addressed besides actors, in words
     * @param isLate whether its day is over and it is not done
     */
    record Card(RecommendationRow row, String href, String timing, List<String> others, boolean isLate) {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(RecommendationTable.TABLE, site, words, "title", "field");
    }

    @GetMapping("/site/{network}/doporuceni")
    Rendering list(Site site) {
        return pages.show(site, SECTION, content(site));
    }

    @GetMapping("/site/{network}/doporuceni.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(RecommendationTable.TABLE, site);
    }

    @GetMapping("/site/{network}/doporuceni.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(RecommendationTable.TABLE, site);
    }

    @GetMapping("/site/{network}/doporuceni/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var row = found(site, id);
        var history = histories.of(
                site.map(),
                site.map().history(SECTION, row.id().toString()),
                site.say().locale());
        return pages.show(
                site,
                SECTION,
                content(site)
                        .and("record", "recommendation-record")
                        .and("one", card(site, row))
                        .and("here", href(site, row))
                        .and("facts", facts(site, row))
                        .and("openSteps", site.map().openSteps(row.id()))
                        .and("steps", site.map().steps().of(row.id()))
                        .and("mayEraseTexts", site.map().mayEdit() && site.map().hasTexts(row.id()))
                        .and("history", history));
    }

    /** The list, narrowed by what was chosen in it. */
    static Pages.Content content(Site site) {
        var all = RecommendationListing.of(site.map());
        var chosen = new LinkedHashMap<String, List<String>>();
        FILTERS.forEach(name -> chosen.put(name, site.address().values(name)));
        chosen.values().removeIf(List::isEmpty);
        var typed = Objects.requireNonNullElse(site.address().value("q"), "").strip();
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = all.find(new ListQuery(words, chosen, "", 0, Integer.MAX_VALUE), _ -> Stream.empty());
        var years = RecommendationOutcome.ofRevisions(site.map());
        return new Pages.Content("recommendations", Map.of())
                .and("groups", groups(site, found.items()))
                .and("total", found.total())
                .and("isEmpty", all.rows().isEmpty())
                .and("isFiltered", !words.isEmpty() || !chosen.isEmpty())
                .and("q2", words)
                .and("fields", List.of(RecommendationField.values()))
                .and("standings", List.of(RecommendationStanding.values()))
                .and("actors", actors(all.rows()))
                .and("chosen", chosen)
                .and("years", years)
                .and("sentence", years.isEmpty() ? null : sentence(years.getFirst(), site.say()))
                .and("kept", site.address())
                .and(
                        "closeHref",
                        site.address()
                                .at(site.root() + "/" + Site.RECOMMENDATIONS)
                                .href())
                .and(
                        "csvHref",
                        site.address()
                                .at(site.root() + "/" + Site.RECOMMENDATIONS + ".csv")
                                .href())
                .and(
                        "xlsxHref",
                        site.address()
                                .at(site.root() + "/" + Site.RECOMMENDATIONS + ".xlsx")
                                .href())
                .and("mayEdit", site.map().isNow() && site.map().mayEdit());
    }

    private static String sentence(RecommendationOutcome.OfYear one, Wording say) {
        return say.outcome(one.outcome(), say.text("recommendations.ofYear", String.valueOf(one.year())));
    }

    private static List<Group> groups(Site site, List<RecommendationRow> rows) {
        var groups = new ArrayList<Group>();
        for (var row : rows) {
            var guidance = row.guidance();
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last == null || last.field() != guidance.field() || last.level() != guidance.level()) {
                groups.add(new Group(guidance.field(), guidance.level(), new ArrayList<>()));
            }
            groups.getLast().cards().add(card(site, row));
        }
        return groups;
    }

    private static List<Ref> actors(List<RecommendationRow> rows) {
        return rows.stream()
                .flatMap(row -> row.actors().stream())
                .distinct()
                .sorted(cz.propoj.query.lists.CzechOrder.by(Ref::name))
                .toList();
    }

    static Card card(Site site, RecommendationRow row) {
        var guidance = row.guidance();
        var day = guidance.day();
        return new Card(
                row,
                site.address().carriedTo(href(site, row)),
                timing(guidance, site.say()),
                others(guidance, site.say()),
                row.state().isOpen() && day != null && day.isBefore(site.map().day()));
    }

    /** By when, or how often, in words. */
    static String timing(Guidance guidance, Wording say) {
        var timing = guidance.timing();
        var day = timing.day();
        var times = timing.timesPerYear();
        var months = timing.everyMonths();
        if (day != null) {
            return say.text("recommendations.until", say.date(day));
        }
        if (times != null) {
            return say.text("recommendations.timesPerYear", times);
        }
        return months == null ? "" : say.text("recommendations.everyMonths", months);
    }

    private static List<String> others(Guidance guidance, Wording say) {
        return Stream.of(
                        guidance.sectors().stream().map(sector -> say.text("recommendations.sector", say.term(sector))),
                        guidance.kindsOfService().stream(),
                        guidance.bodies().stream().map(say::term))
                .flatMap(words -> words)
                .toList();
    }

    private static List<AttributeFacts.Fact> facts(Site site, RecommendationRow row) {
        return AttributeFacts.of(RecommendationType.TYPE, row.guidance(), site.say()).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .toList();
    }

    static String href(Site site, RecommendationRow row) {
        return site.href(Site.RECOMMENDATIONS, row.id());
    }

    static RecommendationRow found(Site site, String id) {
        return site.map().recommendation(new RecommendationId(Records.id(id))).orElseThrow(Pages::notFound);
    }
}
