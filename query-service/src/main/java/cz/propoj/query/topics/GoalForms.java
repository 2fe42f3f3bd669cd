package cz.propoj.query.topics;

import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which the goals of a topic are set, amended and withdrawn. */
@Controller
final class GoalForms {
    private final Pages pages;

    GoalForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/temata/{id}/cile/novy")
    Rendering set(Site site, @PathVariable String id) {
        var item = open(site, id);
        var here = TopicPages.href(site, item.row().id());
        var form = FormView.create(
                        site.say().text("goals.new"),
                        Forms.api(site, TopicForms.API, id, "goals"),
                        here,
                        here,
                        site.say().text("form.save"))
                .leading(site.say().text("goals.new.lead"));
        return show(site, form, item, null);
    }

    @GetMapping("/site/{network}/temata/{id}/cile/{goal}/upravit")
    Rendering amend(Site site, @PathVariable String id, @PathVariable String goal) {
        var item = held(site, id);
        var known = goal(item, goal);
        var form =
                TopicForms.change(site, item, "goals.edit", Forms.api(site, TopicForms.API, id, "goals", known.goal()));
        return show(site, form, item, known);
    }

    @GetMapping("/site/{network}/temata/{id}/cile/{goal}/zruseni")
    Rendering withdraw(Site site, @PathVariable String id, @PathVariable String goal) {
        var item = held(site, id);
        var known = goal(item, goal);
        var form = TopicForms.step(site, item, "goals.withdraw", "goals/" + known.goal() + "/withdrawal")
                .undoneBy("DELETE", Forms.api(site, TopicForms.API, id, "goals", known.goal(), "withdrawal"));
        return pages.show(
                site,
                TopicPages.SECTION,
                new Pages.Content("topic-form", Map.of("form", form, "fields", "none", "topic", item.row()))
                        .and("goal", known));
    }

    private static TopicItem held(Site site, String id) {
        var item = TopicPages.found(site, id);
        Forms.require(site.map().mayEdit() && !item.row().state().withdrawn(), site);
        return item;
    }

    private static TopicItem open(Site site, String id) {
        var item = held(site, id);
        Forms.require(item.row().state().isOpen(), site);
        return item;
    }

    private static Goal goal(TopicItem item, String id) {
        return item.row().goals().stream()
                .filter(goal -> goal.goal().equals(new GoalId(Records.id(id))))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private Rendering show(Site site, FormView form, TopicItem item, @Nullable Goal goal) {
        return pages.show(
                site,
                TopicPages.SECTION,
                new Pages.Content("topic-form", Map.of("form", form, "fields", "goal", "topic", item.row()))
                        .and("goal", goal)
                        .and("target", goal == null ? null : goal.target())
                        .and("measures", measures(site)));
    }

    /** Those that can be told of a day; the ones in per cent say so, as it is per cent that are typed. */
    private static List<Choice> measures(Site site) {
        return Measure.OFFERED.stream()
                .filter(measure -> !measure.isOverTime())
                .map(measure -> new Choice(
                        measure.name(),
                        site.say().text("measures." + measure.key()) + (measure.unit() == Unit.PER_CENT ? " (%)" : "")))
                .toList();
    }
}
