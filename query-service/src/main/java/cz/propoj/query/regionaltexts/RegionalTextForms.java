package cz.propoj.query.regionaltexts;

import cz.propoj.contract.regionaltexts.RegionalTextType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RegionalTexts.Published;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which texts of the region are written and published, copies rewritten, and newer versions decided about. */
@Controller
final class RegionalTextForms {
    private static final String API = "regional-texts";

    private static final List<Step<RegionalTextRow>> STEPS = List.of(
            Step.<RegionalTextRow>of("vydani", "regionalTexts.publish", "POST", "publication")
                    .when(RegionalTextForms::mayBePublished),
            Step.<RegionalTextRow>of("stazeni", "regionalTexts.withdraw", "POST", "withdrawal")
                    .when(row -> !row.state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<RegionalTextRow>of("obnoveni", "regionalTexts.restore", "DELETE", "withdrawal")
                    .when(row -> row.state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            // Also of a withdrawn one: whoever is named may ask for it.
            Step.<RegionalTextRow>of("vymazani", "regionalTexts.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;
    private final NetworkMaps maps;

    RegionalTextForms(Pages pages, NetworkMaps maps) {
        this.pages = pages;
        this.maps = maps;
    }

    static boolean mayBePublished(RegionalTextRow row) {
        var state = row.state();
        return !state.isCopy()
                && !state.withdrawn()
                && state.wording().body() != null
                && (state.newest() == null || state.hasUnpublishedChange());
    }

    @GetMapping("/site/{network}/krajske-texty/novy")
    Rendering write(Site site) {
        Forms.require(site.map().id().isRegion(), site);
        var say = site.say();
        var all = site.root() + "/" + Site.REGIONAL_TEXTS;
        var form = FormView.create(
                        say.text("regionalTexts.new.title"),
                        Forms.api(site, API),
                        all,
                        all + "/{id}",
                        say.text("form.save"))
                .leading(say.text("regionalTexts.new.lead"))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(site, RegionalTextPages.SECTION, content(site, form, null));
    }

    @GetMapping("/site/{network}/krajske-texty/{id}/upravit")
    Rendering rewrite(Site site, @PathVariable String id) {
        var row = RegionalTextPages.found(site, id);
        Forms.require(!row.state().withdrawn(), site);
        var form = FormView.change(
                        site.say().text("regionalTexts.edit.title"),
                        row.title(),
                        Forms.api(site, API, row.id()),
                        row.info().version(),
                        RegionalTextPages.href(site, row),
                        site.say().text("form.save"))
                .leading(site.say().text(row.isCopy() ? "regionalTexts.edit.copy" : "regionalTexts.edit.lead"))
                .currentUnder("/wording");
        return pages.show(site, RegionalTextPages.SECTION, content(site, form, row));
    }

    @GetMapping("/site/{network}/krajske-texty/{id}/{step:vydani|stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = RegionalTextPages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(row), site);
        var say = site.say();
        var newest = row.state().newest();
        var next = newest == null ? 1 : newest.version() + 1;
        var words = wanted.words() + (row.isCopy() ? ".copy" : "");
        var form = FormView.step(
                        say.text(wanted.words() + ".title", next),
                        row.title(),
                        Forms.api(site, API, row.id(), wanted.path()),
                        row.info().version(),
                        RegionalTextPages.href(site, row),
                        say.text(wanted.words() + ".submit", next))
                .leading(say.text(words + ".lead", next));
        return pages.show(
                site,
                RegionalTextPages.SECTION,
                Forms.beside(RegionalTextPages.content(site, maps), "step-form", wanted.form(form, row)));
    }

    /** Sentence by sentence, with the choice of what is taken in. */
    @GetMapping("/site/{network}/krajske-texty/{id}/rozdily")
    Rendering differences(Site site, @PathVariable String id) {
        var row = RegionalTextPages.found(site, id);
        var newer = newer(site, row);
        var differences = Differences.of(row.state(), newer);
        var say = site.say();
        var form = FormView.step(
                        say.text("regionalTexts.newer.title", newer.version()),
                        row.title(),
                        Forms.api(site, API, row.id(), "newer-version"),
                        row.info().version(),
                        RegionalTextPages.href(site, row),
                        say.text("regionalTexts.newer.submit"))
                .leading(say.text(
                        "regionalTexts.newer.lead",
                        newer.region(),
                        newer.version(),
                        Objects.requireNonNull(row.version())));
        return pages.show(
                site,
                RegionalTextPages.SECTION,
                Forms.beside(RegionalTextPages.content(site, maps), "regional-text-differences", form)
                        .and("differences", differences)
                        .and("declineHref", RegionalTextPages.href(site, row) + "/ponechani"));
    }

    @GetMapping("/site/{network}/krajske-texty/{id}/ponechani")
    Rendering decline(Site site, @PathVariable String id) {
        var row = RegionalTextPages.found(site, id);
        var newer = newer(site, row);
        var say = site.say();
        var form = FormView.step(
                        say.text("regionalTexts.decline.title"),
                        row.title(),
                        Forms.api(site, API, row.id(), "declined-version"),
                        row.info().version(),
                        RegionalTextPages.href(site, row),
                        say.text("regionalTexts.decline.submit"))
                .leading(say.text("regionalTexts.decline.lead", newer.version()));
        return pages.show(
                site,
                RegionalTextPages.SECTION,
                Forms.beside(RegionalTextPages.content(site, maps), "regional-text-decline", form)
                        .and("newer", newer.version()));
    }

    private Published newer(Site site, RegionalTextRow row) {
        Forms.require(site.map().mayEdit(), site);
        var origin = row.state().origin();
        if (origin == null) {
            throw Pages.notFound();
        }
        return maps.regionalTexts()
                .published(site.map(), origin.original())
                .filter(one -> Differences.areThere(row.state(), one))
                .orElseThrow(Pages::notFound);
    }

    private Pages.Content content(Site site, FormView form, @Nullable RegionalTextRow row) {
        Forms.require(site.map().mayEdit(), site);
        var inputs = AttributeInputs.of(
                        RegionalTextType.TYPE,
                        row == null ? null : row.state().wording(),
                        List.<RegionalTextRow>of(),
                        one -> one.state().wording(),
                        Map.of(),
                        site.say())
                .getFirst()
                .asking("/field", site.say())
                .asking("/kind", site.say())
                .rows();
        // Where a copy belongs in the plan is the region's to say.
        var own = row == null || !row.isCopy()
                ? inputs
                : inputs.stream()
                        .filter(line -> line.stream()
                                .noneMatch(input -> input.pointer().equals("/field")
                                        || input.pointer().equals("/kind")))
                        .toList();
        return Forms.beside(RegionalTextPages.content(site, maps), "regional-text-form", form)
                .and("said", own);
    }
}
