package cz.propoj.query.sentences;

import cz.propoj.query.comparison.ComparisonRequest;
import cz.propoj.query.comparison.MomentView;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The same two moments as the comparison's, as a text to read, copy and print. */
@Controller
final class SentencesPages {
    private static final String FORM = "cele";
    private static final int EVENTS = 12;

    private final Pages pages;
    private final NetworkMaps maps;
    private final Histories histories;

    SentencesPages(Pages pages, NetworkMaps maps, Histories histories) {
        this.pages = pages;
        this.maps = maps;
        this.histories = histories;
    }

    /**
     * A sentence on the page.
     *
     * @param events that it rests on, the first of them
     * @param more how many others there are
     */
    record SentenceView(ChangeSentence sentence, List<HistoryEntry> events, int more) {}

    /**
     * The sentences of one network.
     *
     * @param name null: it is the network of the page
     * @param href of its own page
     * @param more how many sentences are left out
     */
    record PartView(@Nullable String name, @Nullable String href, List<SentenceView> sentences, int more) {}

    @GetMapping("/site/{network}/rok")
    Rendering sentences(Site site) {
        return pages.show(site, "sentences", content(site));
    }

    private Pages.Content content(Site site) {
        var map = site.map();
        var asked =
                ComparisonRequest.of(ComparisonRequest.OF_PAGES, site.address().parameters(), map, maps);
        var closed = maps.visible(map.viewer(), map.id(), PointInTime.NOW)
                .yearToYear()
                .closed();
        var whole = "true".equals(site.address().value(FORM));
        var own = part(site, map, asked.from().side(), asked.to().side(), whole);
        var parameters = asked.parameters(ComparisonRequest.OF_PAGES);
        return new Pages.Content("sentences", Map.of())
                .and("from", MomentView.of(asked.from(), closed, site.say()))
                .and("to", MomentView.of(asked.to(), closed, site.say()))
                .and("today", maps.today())
                .and("whole", whole)
                .and("own", own)
                .and("parts", parts(site, asked, whole, parameters))
                .and("wholeHref", site.address().with(FORM, "true").href())
                .and("shortHref", site.address().without(FORM).href())
                .and(
                        "comparison",
                        ListAddress.of(site.root() + "/" + Site.COMPARISON, parameters)
                                .href());
    }

    private PartView part(Site site, VisibleMap map, ResolvedPointInTime from, ResolvedPointInTime to, boolean whole) {
        var year = YearInSentences.of(maps, map, from, to, site.say());
        var sentences = whole ? year.all() : year.first(YearInSentences.SHORT);
        return new PartView(
                null,
                null,
                sentences.stream().map(one -> view(site, year, one)).toList(),
                year.size() - sentences.size());
    }

    private SentenceView view(Site site, YearInSentences year, ChangeSentence sentence) {
        var events = year.events(sentence);
        return new SentenceView(
                sentence,
                events.stream()
                        .limit(EVENTS)
                        .map(step ->
                                histories.entry(year.now(), step, site.say().locale()))
                        .toList(),
                Math.max(0, events.size() - EVENTS));
    }

    /** The networks of a region; they did not sign its revision, so that they are asked for the moment of the signature. */
    private List<PartView> parts(
            Site site, ComparisonRequest asked, boolean whole, Map<String, List<String>> parameters) {
        var map = site.map();
        if (!map.id().isRegion()) {
            return List.of();
        }
        var from = new ResolvedPointInTime(asked.from().day(), asked.from().nearestKnownAt());
        var to = new ResolvedPointInTime(asked.to().day(), asked.to().nearestKnownAt());
        var days = new LinkedHashMap<>(parameters);
        days.put(ComparisonRequest.OF_PAGES.from(), List.of(asked.from().day().toString()));
        days.put(ComparisonRequest.OF_PAGES.to(), List.of(asked.to().day().toString()));
        return maps.inRegion(map).readable().stream()
                .filter(one -> !one.network().equals(map.id()))
                .map(one -> {
                    var then = maps.visible(map.viewer(), one.network(), PointInTime.NOW);
                    var part = part(site, then, from, to, whole);
                    return new PartView(
                            one.name(),
                            ListAddress.of("/site/" + one.network() + "/" + Site.SENTENCES, days)
                                    .href(),
                            part.sentences(),
                            part.more());
                })
                .toList();
    }
}
