package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.query.networkmap.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.FormView;
import cz.propoj.query.web.Forms;
import cz.propoj.query.web.Pages;
import cz.propoj.query.web.Records;
import cz.propoj.query.web.Site;
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
    private static final String STEP = "step-form";

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

    @GetMapping("/site/{network}/platformy/{id}/pozastaveni")
    Rendering suspend(Site site, @PathVariable String id) {
        var platform = found(site, id);
        Forms.require(site.map().mayEdit() && platform.state().isActive(), site);
        return pages.show(
                site,
                SECTION,
                beside(
                        site,
                        id,
                        step(site, platform, "platforms.suspend", "suspension")
                                .undoneBy("POST", Forms.api(site, SECTION, id, "resumption"))));
    }

    @GetMapping("/site/{network}/platformy/{id}/pokracovani")
    Rendering resume(Site site, @PathVariable String id) {
        var platform = found(site, id);
        Forms.require(site.map().mayEdit() && platform.state().lifeCycle() == PlatformLifeCycle.SUSPENDED, site);
        return pages.show(
                site,
                SECTION,
                beside(
                        site,
                        id,
                        step(site, platform, "platforms.resume", "resumption")
                                .undoneBy("POST", Forms.api(site, SECTION, id, "suspension"))));
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

    @GetMapping("/site/{network}/platformy/{id}/znovuotevreni")
    Rendering reopen(Site site, @PathVariable String id) {
        var platform = found(site, id);
        Forms.require(site.map().mayEdit() && isDissolved(platform), site);
        return pages.show(
                site,
                SECTION,
                beside(
                        site,
                        id,
                        step(site, platform, "platforms.reopen", "reopening")
                                .undoneBy(new FormView.Undo(
                                        "POST", Forms.api(site, SECTION, id, "dissolution"), ended(platform)))));
    }

    /** Also of a dissolved one: whoever is named may ask for it. */
    @GetMapping("/site/{network}/platformy/{id}/vymazani")
    Rendering erase(Site site, @PathVariable String id) {
        var platform = found(site, id);
        Forms.require(site.map().mayEdit(), site);
        return pages.show(
                site,
                SECTION,
                beside(
                        site,
                        id,
                        step(site, platform, "platforms.erase", "erasure")
                                .gravely()
                                .atOnce()));
    }

    /** What the end said before it was taken back. */
    private static String ended(PlatformRow platform) {
        var replacement = platform.state().replacedBy();
        return "{\"on\":\"" + platform.state().dissolvedOn() + "\""
                + (replacement == null ? "" : ",\"replacedBy\":\"" + replacement + "\"") + "}";
    }

    private static Pages.Content beside(Site site, String id, FormView form) {
        return Forms.beside(Pages.list(PlatformTable.TABLE, site, id), STEP, form);
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
