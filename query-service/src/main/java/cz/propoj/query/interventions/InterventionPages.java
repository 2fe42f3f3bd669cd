package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionType;
import cz.propoj.query.measures.Amounts;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of interventions: all of them, and one with what was counted before and after. */
@Controller
final class InterventionPages {
    static final String SECTION = "interventions";
    /** The lengths, in months, offered for the periods before and after. */
    private static final List<Integer> WINDOWS = List.of(3, 6, 12, 24);

    /** The query parameter that selects measures. */
    private static final String MEASURE = "ukazatel";

    private static final List<Measure> USUAL = List.of(
            Measure.ACTORS,
            Measure.PLATFORMS_FUNCTIONING,
            Measure.MEMBERSHIPS,
            Measure.MEETINGS,
            Measure.ACTIVITY_BALANCE,
            Measure.ACTIVITIES_WITH_ACTOR,
            Measure.NEEDS_WITHOUT_ACTIVITY);

    private final Pages pages;
    private final Effects effects;
    private final NetworkMaps maps;

    InterventionPages(Pages pages, Effects effects, NetworkMaps maps) {
        this.pages = pages;
        this.effects = effects;
        this.maps = maps;
    }

    /** A row of the list of interventions. */
    record InterventionItem(InterventionRow row, String href) {}

    @GetMapping("/site/{network}/intervence")
    Rendering list(Site site) {
        return pages.show(
                site,
                SECTION,
                new Pages.Content("interventions", Map.of())
                        .and(
                                "interventions",
                                site.map().yearToYear().interventions().stream()
                                        .map(row -> new InterventionItem(row, href(site, row)))
                                        .toList())
                        .and("maySeeAims", site.map().maySeeAims())
                        .and("mayEdit", site.map().isNow() && site.map().mayEdit()));
    }

    @GetMapping("/site/{network}/intervence/{id}")
    Rendering one(
            Site site,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String pred,
            @RequestParam(required = false) @Nullable String po) {
        var row = found(site, id);
        var before = months(pred);
        var after = months(po);
        var measures = measures(site.address().values(MEASURE));
        var effect = effects.of(site.map(), row.undertaking(), before, after, measures);
        var amounts = new Amounts(site.say());
        return pages.show(
                site,
                SECTION,
                new Pages.Content("intervention", Map.of())
                        .and("intervention", row)
                        .and("facts", facts(site, row))
                        .and("step", step(site, row))
                        .and("here", href(site, row))
                        .and("windows", WINDOWS)
                        .and("offered", Measure.OFFERED)
                        .and("chosen", measures)
                        .and("region", maps.inRegion(site.map()))
                        .and("before", before)
                        .and("after", after)
                        .and("effect", effect)
                        .and("lines", EffectRow.of(effect, amounts))
                        .and("picture", EffectPicture.of(effect, amounts, site.say()))
                        .and("fewest", Effect.FEWEST_NETWORKS)
                        .and("maySeeAims", site.map().maySeeAims())
                        .and("mayEdit", site.map().isNow() && site.map().mayEdit()));
    }

    /** Name and days stand in the head of the page, also the kind of one that has no name. */
    private static List<AttributeFacts.Fact> facts(Site site, InterventionRow row) {
        var inHead = row.undertaking().name() == null ? Set.of("kind", "from", "to") : Set.of("name", "from", "to");
        return AttributeFacts.of(InterventionType.TYPE, row.undertaking(), site.say()).stream()
                .filter(fact -> !inHead.contains(fact.key()))
                .toList();
    }

    /** That the intervention comes from; null: from none. */
    private static @Nullable StepRow step(Site site, InterventionRow row) {
        var step = row.state().step();
        return step == null ? null : site.map().steps().find(step).orElse(null);
    }

    static String href(Site site, InterventionRow row) {
        return site.href(Site.INTERVENTIONS, row.id());
    }

    static InterventionRow found(Site site, String id) {
        return site.map()
                .yearToYear()
                .intervention(new InterventionId(Records.id(id)))
                .orElseThrow(Pages::notFound);
    }

    /** The default when the text is none of the offered lengths. */
    private static int months(@Nullable String text) {
        return WINDOWS.stream()
                .filter(months -> String.valueOf(months).equals(text))
                .findFirst()
                .orElse(Effects.USUAL_MONTHS);
    }

    /** In the order in which they are offered; the defaults when no known measure is named. */
    private static List<Measure> measures(List<String> names) {
        var chosen = Measure.OFFERED.stream()
                .filter(measure -> names.contains(measure.name()))
                .toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }
}
