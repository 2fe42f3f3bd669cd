package cz.propoj.query.topics;

import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicStage;
import cz.propoj.contract.topics.TopicType;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** All topics in their order of priority, and one with its goals, steps and findings. */
@Controller
final class TopicPages implements SearchableArea {
    static final String SECTION = "topics";
    private static final int POINTS = 13;
    private static final int ENDS = 2;
    private static final Set<String> IN_HEAD = Set.of("title", "why", "inCharge", "ageFrom", "ageTo");

    private final Pages pages;
    private final NetworkMaps maps;
    private final Histories histories;

    TopicPages(Pages pages, NetworkMaps maps, Histories histories) {
        this.pages = pages;
        this.maps = maps;
        this.histories = histories;
    }

    /** Which topics are shown: those with something to do, those at one stage, or the withdrawn ones. */
    record Chosen(String name, String href, int count, boolean current) {}

    /** A topic of the list. */
    record Line(TopicItem item, List<GoalView> goals, String href) {}

    @Override
    public int place() {
        return 7;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(TopicTable.TABLE, site, words, "title", "stage");
    }

    @GetMapping("/site/{network}/temata")
    Rendering list(Site site, @RequestParam(name = "stav", required = false) @Nullable String stage) {
        var all = TopicItem.all(site.map());
        var shown = all.stream().filter(item -> isShown(item, stage)).toList();
        return pages.show(
                site,
                SECTION,
                new Pages.Content("topics", Map.of())
                        .and(
                                "topics",
                                shown.stream().map(item -> line(site, item)).toList())
                        .and("isEmpty", all.isEmpty())
                        .and("choices", choices(site, all, stage))
                        .and("csv", site.root() + "/" + Site.TOPICS + ".csv")
                        .and("api", "/api/networks/" + site.map().id() + "/topics")
                        .and("mayEdit", site.map().mayEdit()));
    }

    @GetMapping("/site/{network}/temata.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(TopicTable.TABLE, site);
    }

    @GetMapping("/site/{network}/temata/{id}")
    Rendering one(Site site, @PathVariable String id) {
        var item = found(site, id);
        var row = item.row();
        var history = histories.of(
                site.map(), site.map().history(row.id()), site.say().locale());
        return pages.show(
                site,
                SECTION,
                new Pages.Content("topic", Map.of())
                        .and("topic", row)
                        .and("item", item)
                        .and("here", href(site, row.id()))
                        .and(
                                "facts",
                                AttributeFacts.of(TopicType.TYPE, row.brief(), site.say()).stream()
                                        .filter(fact -> !IN_HEAD.contains(fact.key()))
                                        .toList())
                        .and(
                                "ages",
                                site.say()
                                        .ages(row.brief().ageFrom(), row.brief().ageTo()))
                        .and(
                                "goals",
                                row.goals().stream()
                                        .map(goal -> GoalView.of(site, maps, item, goal, POINTS))
                                        .toList())
                        .and("practices", site.map().practices().of(row.id()))
                        .and("otherSteps", item.steps(null))
                        .and("history", history)
                        .and("latest", history.isEmpty() ? null : history.getFirst())
                        .and("mayEdit", site.map().mayEdit())
                        .and("mayEraseTexts", site.map().mayEdit() && row.hasTexts()));
    }

    static TopicItem found(Site site, String id) {
        return TopicItem.find(site.map(), new TopicId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    static String href(Site site, TopicId id) {
        return site.href(Site.TOPICS, id);
    }

    private Line line(Site site, TopicItem item) {
        return new Line(
                item,
                item.row().goals().stream()
                        .map(goal -> GoalView.of(site, maps, item, goal, ENDS))
                        .toList(),
                href(site, item.row().id()));
    }

    private static boolean isShown(TopicItem item, @Nullable String stage) {
        var state = item.row().state();
        return switch (stage) {
            case null -> state.isOpen();
            case "stazene" -> state.withdrawn();
            default -> !state.withdrawn() && state.stage().name().equals(stage);
        };
    }

    private static List<Chosen> choices(Site site, List<TopicItem> all, @Nullable String now) {
        var choices = new java.util.ArrayList<Chosen>();
        choices.add(choice(site, all, site.say().text("topics.open"), null, now));
        Arrays.stream(TopicStage.values())
                .forEach(stage -> choices.add(
                        choice(site, all, site.say().capital(site.say().term(stage)), stage.name(), now)));
        choices.add(choice(site, all, site.say().text("topics.withdrawn.all"), "stazene", now));
        return choices.stream()
                .filter(choice -> choice.count() > 0 || choice.current())
                .toList();
    }

    private static Chosen choice(
            Site site, List<TopicItem> all, String name, @Nullable String stage, @Nullable String now) {
        return new Chosen(
                name,
                site.root() + "/" + Site.TOPICS + (stage == null ? "" : "?stav=" + stage),
                (int) all.stream().filter(item -> isShown(item, stage)).count(),
                java.util.Objects.equals(stage, now));
    }
}
