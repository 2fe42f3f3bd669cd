package cz.propoj.query.plan;

import cz.propoj.contract.plan.LetterheadPlace;
import cz.propoj.query.networkmap.VisiblePlan.Letterhead;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which a town hands in its letterhead and takes it away again. */
@Controller
final class LetterheadForms {
    private static final List<Step<Letterhead>> STEPS = List.of(
            Step.<Letterhead>of("odebrani", "plan.letterhead.remove", "POST", "removal")
                    .when(one -> one.state().isThere()),
            Step.<Letterhead>of("vymazani", "plan.letterhead.erase", "POST", "erasure")
                    .when(Letterhead::mayBeErased)
                    .gravely()
                    .immediately());

    private final Pages pages;
    private final PlanPages plan;

    LetterheadForms(Pages pages, PlanPages plan) {
        this.pages = pages;
        this.plan = plan;
    }

    @GetMapping("/site/{network}/plan/hlavicka")
    Rendering replace(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var say = site.say();
        var form = FormView.change(
                        say.text("plan.letterhead.form.title"),
                        say.text("plan.letterhead"),
                        Forms.api(site, "plan", "letterhead"),
                        version(site),
                        site.root() + "/" + Site.PLAN,
                        say.text("form.save"))
                .by("POST")
                .notUndone()
                .leading(say.text("plan.letterhead.form.lead", LetterheadPlace.DOCUMENT.text()));
        return pages.show(
                site,
                PlanPages.SECTION,
                Forms.beside(plan.content(site), "plan-letterhead-form", form)
                        .and("patternHref", Forms.api(site, "export", "letterhead.docx"))
                        .and(
                                "places",
                                Stream.of(LetterheadPlace.values())
                                        .filter(place -> place != LetterheadPlace.DOCUMENT)
                                        .map(LetterheadPlace::text)
                                        .collect(Collectors.joining(", "))));
    }

    @GetMapping("/site/{network}/plan/hlavicka/{step:odebrani|vymazani}")
    Rendering step(Site site, @PathVariable String step) {
        var wanted = Step.named(step, STEPS);
        var letterhead = site.map().plan().letterhead().orElseThrow(Pages::notFound);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(letterhead), site);
        var say = site.say();
        var form = FormView.step(
                        say.text(wanted.words() + ".title"),
                        say.text("plan.letterhead"),
                        Forms.api(site, "plan", "letterhead", wanted.path()),
                        letterhead.version(),
                        site.root() + "/" + Site.PLAN,
                        say.text(wanted.words() + ".submit"))
                .leading(say.text(wanted.words() + ".lead"));
        return pages.show(
                site, PlanPages.SECTION, Forms.beside(plan.content(site), "step-form", wanted.form(form, letterhead)));
    }

    private static long version(Site site) {
        return site.map().plan().letterhead().map(Letterhead::version).orElse(0L);
    }
}
