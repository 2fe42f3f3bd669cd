package cz.propoj.query.recommendations;

import cz.propoj.contract.recommendations.RecommendationStanding;
import cz.propoj.contract.recommendations.RecommendationType;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which recommendations are recorded and amended, and by which it is written down what became of them. */
@Controller
final class RecommendationForms {
    private static final String API = "recommendations";
    private static final String ADDRESSEES = "/sectors";

    private static final List<Step<RecommendationRow>> STEPS = List.of(
            Step.<RecommendationRow>of("prijeti", "recommendations.adopt", "POST", "adoption")
                    .when(row -> row.state().isOpen() && row.state().standing() == RecommendationStanding.PROPOSED)
                    .undoneBy("DELETE", "adoption"),
            Step.<RecommendationRow>of("splneni", "recommendations.fulfil", "POST", "fulfilment")
                    .when(row -> row.state().isOpen())
                    .undoneBy("DELETE", "fulfilment"),
            Step.<RecommendationRow>of("upusteni", "recommendations.drop", "POST", "dropping")
                    .when(row -> row.state().isOpen())
                    .undoneBy("DELETE", "dropping"),
            Step.<RecommendationRow>of("otevreni", "recommendations.reopen", "POST", "reopening")
                    .when(row -> !row.state().withdrawn() && !row.state().isOpen()),
            Step.<RecommendationRow>of("stazeni", "recommendations.withdraw", "POST", "withdrawal")
                    .when(row -> !row.state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<RecommendationRow>of("obnoveni", "recommendations.restore", "DELETE", "withdrawal")
                    .when(row -> row.state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            // Also of a withdrawn one: whoever is named may ask for it.
            Step.<RecommendationRow>of("vymazani", "recommendations.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    RecommendationForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/doporuceni/nove")
    Rendering record(Site site) {
        var say = site.say();
        var all = site.root() + "/" + Site.RECOMMENDATIONS;
        var form = FormView.create(
                        say.text("recommendations.new.title"),
                        Forms.api(site, API),
                        all,
                        all + "/{id}",
                        say.text("form.save"))
                .leading(say.text("recommendations.form.lead"))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(site, RecommendationPages.SECTION, content(site, form, null));
    }

    @GetMapping("/site/{network}/doporuceni/{id}/upravit")
    Rendering amend(Site site, @PathVariable String id) {
        var row = RecommendationPages.found(site, id);
        Forms.require(!row.state().withdrawn(), site);
        var form = FormView.change(
                        site.say().text("recommendations.edit.title"),
                        row.guidance().title(),
                        Forms.api(site, API, row.id()),
                        row.info().version(),
                        RecommendationPages.href(site, row),
                        site.say().text("form.save"))
                .currentUnder("/guidance");
        return pages.show(site, RecommendationPages.SECTION, content(site, form, row));
    }

    @GetMapping("/site/{network}/doporuceni/{id}/{step:prijeti|splneni|upusteni|otevreni|stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = RecommendationPages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(row), site);
        var say = site.say();
        var form = FormView.step(
                        say.text(wanted.words() + ".title"),
                        row.guidance().title(),
                        Forms.api(site, API, row.id(), wanted.path()),
                        row.info().version(),
                        RecommendationPages.href(site, row),
                        say.text(wanted.words() + ".submit"))
                .leading(say.text(wanted.words() + ".lead"));
        return pages.show(
                site,
                RecommendationPages.SECTION,
                Forms.beside(RecommendationPages.content(site), "step-form", wanted.form(form, row)));
    }

    private static Pages.Content content(Site site, FormView form, @Nullable RecommendationRow row) {
        Forms.require(site.map().mayEdit(), site);
        var inputs = AttributeInputs.of(
                        RecommendationType.TYPE,
                        row == null ? null : row.guidance(),
                        List.<RecommendationRow>of(),
                        RecommendationRow::guidance,
                        Map.of("kindsOfService", kindsOfService(site)),
                        site.say())
                .getFirst()
                .asking("/field", site.say())
                .rows();
        var addressees = 0;
        while (!inputs.get(addressees).getFirst().pointer().equals(ADDRESSEES)) {
            addressees++;
        }
        return Forms.beside(RecommendationPages.content(site), "recommendation-form", form)
                .and("recommendation", row)
                .and("said", inputs.subList(0, addressees))
                .and("addressed", inputs.subList(addressees, inputs.size()))
                .and(
                        "points",
                        row == null ? "" : String.join("\n", row.guidance().points()))
                .and("actorChoices", choices(site, row == null ? List.of() : row.actors()))
                .and(
                        "chosenActors",
                        row == null
                                ? List.of()
                                : row.actors().stream().map(Ref::id).toList());
    }

    /** As actors have them, so that somebody is addressed. */
    private static List<String> kindsOfService(Site site) {
        return Forms.offers(
                site.map().actors(),
                actor -> Stream.ofNullable(actor.profile().classification().kindOfService()));
    }

    /** Those that are part of the network, and those already addressed. */
    private static List<Choice> choices(Site site, List<Ref> chosen) {
        return Stream.concat(
                        chosen.stream(),
                        site.map().actors().stream()
                                .filter(actor -> actor.state().isActive())
                                .map(actor -> actor.ref()))
                .map(ref -> new Choice(ref.id(), ref.name()))
                .distinct()
                .toList();
    }
}
