package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.PastedText;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which a chapter is written, put back and erased, and what it will look like. */
@Controller
final class PlanForms {
    private static final int LONGEST_PREVIEW = 200_000;

    private static final List<Step<ChapterText>> STEPS = List.of(
            Step.<ChapterText>of("vraceni", "plan.reset", "POST", "reset").when(ChapterText::isOwn),
            // Also of what is worded for everybody now: earlier versions can name somebody.
            Step.<ChapterText>of("vymazani", "plan.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;
    private final PlanPages plan;
    private final Plans plans;

    PlanForms(Pages pages, PlanPages plan, Plans plans) {
        this.pages = pages;
        this.plan = plan;
        this.plans = plans;
    }

    @GetMapping("/site/{network}/plan/kapitoly/{chapter}/upravit")
    Rendering write(Site site, @PathVariable String chapter, @RequestParam(required = false) @Nullable Integer verze) {
        var part = PlanPages.found(site, chapter);
        Forms.require(site.map().mayEdit(), site);
        var say = site.say();
        var text = ChapterText.of(part, site.map().asEverybody(), say.locale());
        var form = FormView.change(
                        say.text("plan.edit.title"),
                        say.term(part),
                        Forms.api(site, "plan", "chapters", part.address()),
                        site.map().plan().version(part),
                        site.href(PlanPages.CHAPTERS, part.address()),
                        say.text("form.save"))
                .leading(say.text("plan.edit.lead"));
        return pages.show(
                site,
                PlanPages.SECTION,
                Forms.beside(plan.content(site), "plan-chapter-form", text.isOwn() ? form : form.notUndone())
                        .and("part", part)
                        .and("typed", version(site, part, verze).orElse(text.text()))
                        .and("wording", ChapterWording.of(part, site.map().id(), say.locale()))
                        .and("placeholders", PlanNumbers.placeholders())
                        .and("previewHref", site.href(PlanPages.CHAPTERS, part.address()) + "/nahled")
                        .and("preview", looks(site, version(site, part, verze).orElse(text.text()))));
    }

    /** What was typed as it will look, as a piece of the page; nothing is stored. */
    @PostMapping("/site/{network}/plan/kapitoly/{chapter}/nahled")
    Rendering preview(Site site, @PathVariable String chapter) {
        var _ = PlanPages.found(site, chapter);
        Forms.require(site.map().mayEdit(), site);
        var typed = site.exchange().getFormData().block();
        var text = Objects.requireNonNullElse(typed == null ? null : typed.getFirst("/text"), "");
        var readable = PastedText.tidied(text.substring(0, Math.min(text.length(), LONGEST_PREVIEW)));
        return pages.show(
                site,
                PlanPages.SECTION,
                new Pages.Content("plan-preview", Map.of()).and("preview", looks(site, readable)));
    }

    @GetMapping("/site/{network}/plan/kapitoly/{chapter}/{step:vraceni|vymazani}")
    Rendering step(Site site, @PathVariable String chapter, @PathVariable String step) {
        var part = PlanPages.found(site, chapter);
        var text = ChapterText.of(part, site.map().asEverybody(), site.say().locale());
        var wanted = Step.named(step, STEPS);
        Forms.require(
                site.map().mayEdit()
                        && wanted.allowed().test(text)
                        && site.map().plan().chapter(part).isPresent(),
                site);
        var say = site.say();
        var form = FormView.step(
                        say.text(wanted.words() + ".title"),
                        say.term(part),
                        Forms.api(site, "plan", "chapters", part.address(), wanted.path()),
                        site.map().plan().version(part),
                        site.href(PlanPages.CHAPTERS, part.address()),
                        say.text(wanted.words() + ".submit"))
                .leading(say.text(wanted.words() + ".lead"));
        return pages.show(
                site, PlanPages.SECTION, Forms.beside(plan.content(site), "step-form", wanted.form(form, text)));
    }

    /** An earlier version that is to be brought back. */
    private static Optional<String> version(Site site, Chapter part, @Nullable Integer number) {
        return site.map().plan().versions(part).stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.text()));
    }

    private List<PlanView.Part> looks(Site site, String text) {
        var placeholders = new Placeholders(plans.of(site.map(), site.say()).numbers(), site.say());
        return PlanView.of(
                ChapterMarkup.read(text, "preview", 2, words -> site.say().typeset(placeholders.resolved(words))));
    }
}
