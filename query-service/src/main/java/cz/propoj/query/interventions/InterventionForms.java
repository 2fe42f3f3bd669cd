package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.InterventionType;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.steps.StepId;
import cz.propoj.query.networkmap.rows.InterventionRow;
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

/** Forms by which interventions are recorded, amended, withdrawn, and their aims erased. */
@Controller
final class InterventionForms {
    private static final String API = "interventions";

    private static final List<Step<InterventionRow>> STEPS = List.of(
            Step.<InterventionRow>of("stazeni", "interventions.withdraw", "POST", "withdrawal")
                    .undoneBy("DELETE", "withdrawal"),
            Step.<InterventionRow>of("obnoveni", "interventions.restore", "DELETE", "withdrawal")
                    .immediately(),
            Step.<InterventionRow>of("vymazani", "interventions.erase", "POST", "erasure")
                    .gravely());

    private final Pages pages;

    InterventionForms(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param step that is done: the form begins with what is said of it, and the intervention remembers it
     */
    @GetMapping("/site/{network}/intervence/nova")
    Rendering record(Site site, @RequestParam(name = "krok", required = false) @Nullable String step) {
        var done = step == null
                ? null
                : site.map().steps().find(new StepId(Records.id(step))).orElseThrow(Pages::notFound);
        var all = site.root() + "/" + Site.INTERVENTIONS;
        return pages.show(
                site,
                InterventionPages.SECTION,
                content(
                        site,
                        FormView.create(
                                        site.say().text("interventions.new"),
                                        Forms.api(site, API),
                                        all,
                                        all + "/{id}",
                                        site.say().text("form.save"))
                                .leading(site.say().text("interventions.form.lead")),
                        null,
                        done));
    }

    @GetMapping("/site/{network}/intervence/{id}/upravit")
    Rendering amend(Site site, @PathVariable String id) {
        var row = InterventionPages.found(site, id);
        return pages.show(
                site,
                InterventionPages.SECTION,
                content(
                        site,
                        FormView.change(
                                        site.say().text("interventions.edit"),
                                        about(site, row),
                                        Forms.api(site, API, row.id()),
                                        row.info().version(),
                                        InterventionPages.href(site, row),
                                        site.say().text("form.save"))
                                .currentUnder("/undertaking"),
                        row,
                        null));
    }

    @GetMapping("/site/{network}/intervence/{id}/{step:stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = InterventionPages.found(site, id);
        Forms.require(site.map().mayEdit(), site);
        var wanted = Step.named(step, STEPS);
        var form = FormView.step(
                        site.say().text(wanted.words()),
                        about(site, row),
                        Forms.api(site, API, row.id(), wanted.path()),
                        row.info().version(),
                        InterventionPages.href(site, row),
                        site.say().text(wanted.words()))
                .leading(site.say().text(wanted.words() + ".lead"));
        return pages.show(
                site,
                InterventionPages.SECTION,
                new Pages.Content("intervention-form", Map.of())
                        .and("form", wanted.form(form, row))
                        .and("fields", "none"));
    }

    private static String about(Site site, InterventionRow row) {
        return site.say().intervention(row.undertaking());
    }

    /** What a step that is done says of the intervention that it becomes. */
    private static Undertaking undertaking(Site site, StepRow step) {
        var from = step.endedOn() == null ? site.map().day() : step.endedOn();
        return new Undertaking(
                step.task().title(),
                InterventionKind.OTHER,
                from,
                null,
                step.task().actors(),
                List.of(),
                List.of());
    }

    private static Pages.Content content(
            Site site, FormView form, @Nullable InterventionRow row, @Nullable StepRow step) {
        Forms.require(site.map().mayEdit(), site);
        var map = site.map();
        List<Ref> chosenActors = row != null ? row.actors() : step == null ? List.of() : step.actors();
        return new Pages.Content("intervention-form", Map.of())
                .and("form", form)
                .and("fields", "all")
                .and("intervention", row)
                .and("step", step)
                .and(
                        "groups",
                        AttributeInputs.of(
                                        InterventionType.TYPE,
                                        row != null ? row.undertaking() : step == null ? null : undertaking(site, step),
                                        List.<InterventionRow>of(),
                                        InterventionRow::undertaking,
                                        Map.of(),
                                        site.say())
                                .stream()
                                .map(group -> group.asking("/kind", site.say()))
                                .toList())
                .and(
                        "actors",
                        choices(
                                map.actors().stream()
                                        .filter(actor -> actor.state().isActive())
                                        .map(actor -> actor.ref()),
                                chosenActors))
                .and(
                        "platforms",
                        choices(
                                map.platforms().stream()
                                        .filter(platform -> platform.state().isActive())
                                        .map(platform -> platform.ref()),
                                row == null ? List.of() : row.platforms()))
                .and(
                        "needs",
                        choices(
                                map.needs().stream()
                                        .filter(need -> !need.state().retired())
                                        .map(need -> new Ref(need.id().toString(), need.name(), true)),
                                row == null ? List.of() : row.needs()))
                .and("chosenActors", ids(chosenActors))
                .and("chosenPlatforms", ids(row == null ? List.of() : row.platforms()))
                .and("chosenNeeds", ids(row == null ? List.of() : row.needs()));
    }

    /** The active records of the network, and those already chosen even if they are no longer active. */
    private static List<Choice> choices(Stream<Ref> there, List<Ref> chosen) {
        return Stream.concat(chosen.stream(), there)
                .map(ref -> new Choice(ref.id(), ref.name()))
                .distinct()
                .toList();
    }

    private static List<String> ids(List<Ref> refs) {
        return refs.stream().map(Ref::id).toList();
    }
}
