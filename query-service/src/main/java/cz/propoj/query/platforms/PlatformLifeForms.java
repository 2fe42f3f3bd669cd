package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The steps in the life of a platform: suspended, resumed, dissolved or replaced by another, reopened. Each can be taken
 * back. What cannot is that its texts are erased.
 */
@Controller
final class PlatformLifeForms {
    private static final String SECTION = "platforms";
    private static final List<Step<PlatformRow>> STEPS = List.of(
            Step.<PlatformRow>of("pozastaveni", "platforms.suspend", "POST", "suspension")
                    .when(platform -> platform.state().isActive())
                    .undoneBy("POST", "resumption"),
            Step.<PlatformRow>of("pokracovani", "platforms.resume", "POST", "resumption")
                    .when(platform -> platform.state().lifeCycle() == PlatformLifeCycle.SUSPENDED)
                    .undoneBy("POST", "suspension"),
            Step.<PlatformRow>of("znovuotevreni", "platforms.reopen", "POST", "reopening")
                    .when(PlatformLifeForms::isDissolved)
                    .undoneBy("POST", "dissolution", PlatformLifeForms::ended),
            // Also of a dissolved one: whoever is named may ask for it.
            Step.<PlatformRow>of("vymazani", "platforms.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    PlatformLifeForms(Pages pages) {
        this.pages = pages;
    }

    static boolean isDissolved(PlatformRow platform) {
        return platform.state().lifeCycle() == PlatformLifeCycle.DISSOLVED;
    }

    static void requireUndissolved(Site site, PlatformRow platform) {
        Forms.require(site.map().mayEdit() && !isDissolved(platform), site);
    }

    @GetMapping("/site/{network}/platformy/{id}/{step:pozastaveni|pokracovani|znovuotevreni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var platform = found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(platform), site);
        var form = wanted.form(step(site, platform, wanted.words(), wanted.path()), platform);
        return pages.show(site, SECTION, Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "step-form", form));
    }

    @GetMapping("/site/{network}/platformy/{id}/zanik")
    Rendering dissolve(Site site, @PathVariable String id) {
        var platform = found(site, id);
        requireUndissolved(site, platform);
        var form = step(site, platform, "platforms.dissolve", "dissolution")
                .undoneBy("POST", Forms.api(site, SECTION, id, "reopening"))
                .atOnce();
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "platform-end-form", form)
                        .and("today", site.map().day())
                        .and(
                                "others",
                                site.map().platforms().stream()
                                        .filter(other -> !other.id().equals(platform.id()) && !isDissolved(other))
                                        .map(other -> new Choice(other.id().toString(), other.name()))
                                        .toList()));
    }

    /** What the end said before it was taken back. */
    private static String ended(PlatformRow platform) {
        var replacement = platform.state().replacedBy();
        return "{\"on\":\"" + platform.state().dissolvedOn() + "\""
                + (replacement == null ? "" : ",\"replacedBy\":\"" + replacement + "\"") + "}";
    }

    private static FormView step(Site site, PlatformRow platform, String words, String path) {
        var say = site.say();
        return FormView.step(
                        say.text(words + ".title"),
                        platform.name(),
                        Forms.api(site, SECTION, platform.id(), path),
                        platform.info().version(),
                        site.href(Site.PLATFORMS, platform.id()),
                        say.text(words + ".submit"))
                .leading(say.text(words + ".lead"));
    }

    private static PlatformRow found(Site site, String id) {
        return site.map().platform(new PlatformId(Records.id(id))).orElseThrow(Pages::notFound);
    }
}
