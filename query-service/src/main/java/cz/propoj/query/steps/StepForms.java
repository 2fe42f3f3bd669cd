package cz.propoj.query.steps;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.steps.StepStage;
import cz.propoj.contract.steps.StepType;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which steps are planned, changed, done, dropped, and by which it is said where that can be seen. */
@Controller
final class StepForms {
    private static final String API = "steps";
    private static final int RECENT = 40;

    private static final List<Step<StepRow>> STEPS = List.of(
            Step.<StepRow>of("zahajeni", "steps.begin", "POST", "beginning").when(row -> isAt(row, StepStage.PLANNED)),
            Step.<StepRow>of("navrat", "steps.resume", "POST", "resumption")
                    .when(row ->
                            !row.state().withdrawn() && !row.state().stage().isOpen()),
            Step.<StepRow>of("stazeni", "steps.withdraw", "POST", "withdrawal")
                    .when(row -> !row.state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<StepRow>of("obnoveni", "steps.restore", "DELETE", "withdrawal")
                    .when(row -> row.state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            Step.<StepRow>of("vymazani", "steps.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    StepForms(Pages pages) {
        this.pages = pages;
    }

    private static boolean isAt(StepRow row, StepStage stage) {
        return !row.state().withdrawn() && row.state().stage() == stage;
    }

    /**
     * @param topic that the step is to belong to
     * @param goal of the topic; null: the step belongs to the topic itself
     * @param recommendation that the step is to belong to, where it belongs to no topic
     */
    @GetMapping("/site/{network}/kroky/novy")
    Rendering plan(
            Site site,
            @RequestParam(name = "tema", required = false) @Nullable String topic,
            @RequestParam(name = "cil", required = false) @Nullable String goal,
            @RequestParam(name = "doporuceni", required = false) @Nullable String recommendation) {
        Forms.require(site.map().mayEdit(), site);
        if (recommendation != null) {
            return planFor(site, recommendation);
        }
        if (topic == null) {
            throw Pages.notFound();
        }
        var of = site.map().topics().find(new TopicId(Records.id(topic))).orElseThrow(Pages::notFound);
        var form = FormView.create(
                        site.say().text("steps.new.title"),
                        Forms.api(site, API),
                        site.href(Site.TOPICS, topic),
                        site.href(Site.TOPICS, topic),
                        site.say().text("form.save"))
                .leading(site.say().text("steps.new.lead", of.brief().title()))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(
                site,
                StepPages.SECTION,
                filled(site, form, null)
                        .and("parentKind", goal == null ? "TOPIC" : "GOAL")
                        .and("parentTopic", of.id())
                        .and("parentGoal", goal == null ? null : new GoalId(Records.id(goal))));
    }

    private Rendering planFor(Site site, String recommendation) {
        var of = site.map()
                .recommendation(new RecommendationId(Records.id(recommendation)))
                .orElseThrow(Pages::notFound);
        var form = FormView.create(
                        site.say().text("steps.new.title"),
                        Forms.api(site, API),
                        site.href(Site.RECOMMENDATIONS, recommendation),
                        site.href(Site.RECOMMENDATIONS, recommendation),
                        site.say().text("form.save"))
                .leading(site.say()
                        .text("steps.new.recommendation", of.guidance().title()))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(
                site,
                StepPages.SECTION,
                filled(site, form, null).and("parentKind", "RECOMMENDATION").and("parentRecommendation", of.id()));
    }

    @GetMapping("/site/{network}/kroky/{id}/upravit")
    Rendering replan(Site site, @PathVariable String id) {
        var row = held(site, id);
        return pages.show(
                site,
                StepPages.SECTION,
                filled(site, change(site, row, "steps.edit", "").currentUnder("/task"), row));
    }

    @GetMapping("/site/{network}/kroky/{id}/hotovo")
    Rendering finish(Site site, @PathVariable String id) {
        var row = held(site, id);
        Forms.require(row.state().stage() != StepStage.DROPPED, site);
        var form = step(site, row, "steps.finish", "completion")
                .undoneBy("DELETE", Forms.api(site, API, row.id(), "completion"));
        return pages.show(site, StepPages.SECTION, beside(site, "step-done-form", form, row));
    }

    @GetMapping("/site/{network}/kroky/{id}/upusteni")
    Rendering drop(Site site, @PathVariable String id) {
        var row = held(site, id);
        Forms.require(row.state().stage() != StepStage.DONE, site);
        var form = step(site, row, "steps.drop", "abandonment")
                .undoneBy("DELETE", Forms.api(site, API, row.id(), "abandonment"));
        return pages.show(site, StepPages.SECTION, beside(site, "step-drop-form", form, row));
    }

    @GetMapping("/site/{network}/kroky/{id}/dolozeni")
    Rendering evidence(Site site, @PathVariable String id) {
        var row = held(site, id);
        var known = row.state().evidence();
        var meetings = site.map().meetings().stream()
                .filter(one -> !one.state().cancelled()
                        && !one.agenda().date().isAfter(site.map().day()))
                .limit(RECENT);
        var form = change(site, row, "steps.evidence", "evidence");
        return pages.show(
                site,
                StepPages.SECTION,
                beside(site, "step-evidence-form", form, row)
                        .and(
                                "meetings",
                                Stream.concat(row.meetings().stream(), meetings)
                                        .distinct()
                                        .map(one -> new Choice(
                                                one.id().toString(), site.say().meeting(one.agenda())))
                                        .toList())
                        .and(
                                "interventions",
                                site.map().yearToYear().interventions().stream()
                                        .filter(one -> !one.state().withdrawn())
                                        .map(one -> new Choice(
                                                one.id().toString(), site.say().intervention(one.undertaking())))
                                        .toList())
                        .and(
                                "chosenMeetings",
                                known.meetings().stream()
                                        .map(MeetingId::toString)
                                        .toList())
                        .and(
                                "chosenInterventions",
                                known.interventions().stream()
                                        .map(InterventionId::toString)
                                        .toList()));
    }

    @GetMapping("/site/{network}/kroky/{id}/odkaz")
    Rendering document(Site site, @PathVariable String id) {
        var row = held(site, id);
        return pages.show(
                site,
                StepPages.SECTION,
                beside(site, "step-document-form", step(site, row, "steps.document", "documents"), row)
                        .and(
                                "documents",
                                site.map().documents().all().stream()
                                        .filter(one -> !one.state().withdrawn())
                                        .map(one -> new Choice(
                                                one.id().toString(),
                                                one.profile().title()))
                                        .toList()));
    }

    @GetMapping("/site/{network}/kroky/{id}/odkaz/{place}/odebrani")
    Rendering withoutDocument(Site site, @PathVariable String id, @PathVariable int place) {
        var row = held(site, id);
        Forms.require(place >= 0 && place < row.state().evidence().documents().size(), site);
        var form = step(site, row, "steps.undocument", "documents/" + place)
                .by("DELETE")
                .atOnce();
        return pages.show(site, StepPages.SECTION, beside(site, "step-form", form, row));
    }

    @GetMapping("/site/{network}/kroky/{id}/{step:zahajeni|navrat|stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = StepPages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(row), site);
        var form = wanted.form(step(site, row, wanted.words(), wanted.path()), row);
        return pages.show(site, StepPages.SECTION, beside(site, "step-form", form, row));
    }

    private static StepRow held(Site site, String id) {
        var row = StepPages.found(site, id);
        Forms.require(site.map().mayEdit() && !row.state().withdrawn(), site);
        return row;
    }

    private static FormView change(Site site, StepRow row, String words, String path) {
        return FormView.change(
                site.say().text(words + ".title"),
                row.task().title(),
                path.isEmpty() ? Forms.api(site, API, row.id()) : Forms.api(site, API, row.id(), path),
                row.info().version(),
                site.href(Site.STEPS, row.id()),
                site.say().text("form.save"));
    }

    private static FormView step(Site site, StepRow row, String words, String path) {
        return FormView.step(
                        site.say().text(words + ".title"),
                        row.task().title(),
                        Forms.api(site, API, row.id(), path),
                        row.info().version(),
                        site.href(Site.STEPS, row.id()),
                        site.say().text(words + ".submit"))
                .leading(site.say().text(words + ".lead"));
    }

    private static Pages.Content beside(Site site, String template, FormView form, StepRow row) {
        return Forms.beside(Pages.list(StepTable.TABLE, site, row.id().toString()), template, form)
                .and("step", row);
    }

    private static Pages.Content filled(Site site, FormView form, @Nullable StepRow row) {
        var map = site.map();
        List<Ref> chosen = row == null ? List.of() : row.actors();
        var list = Pages.list(
                StepTable.TABLE,
                site.without("tema").without("cil"),
                row == null ? null : row.id().toString());
        return Forms.beside(list, "task-form", form)
                .and("step", row)
                .and(
                        "groups",
                        AttributeInputs.of(
                                StepType.TYPE,
                                row == null ? null : row.task(),
                                map.steps().all(),
                                StepRow::task,
                                Map.of(),
                                site.say()))
                .and("recurrence", row == null ? null : row.task().recurrence())
                .and("chosen", chosen)
                .and(
                        "actors",
                        map.actors().stream()
                                .filter(actor -> actor.state().isActive())
                                .map(actor -> new Choice(actor.id().toString(), actor.name()))
                                .toList());
    }
}
