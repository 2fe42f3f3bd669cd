package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.FormView;
import cz.propoj.query.web.Forms;
import cz.propoj.query.web.Pages;
import cz.propoj.query.web.Records;
import cz.propoj.query.web.Site;
import java.util.function.BiFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

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
    Mono<Rendering> suspend(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (site, platform) -> {
            Forms.require(site.map().mayEdit() && platform.state().isActive(), site);
            return beside(
                    site,
                    id,
                    step(site, platform, "platforms.suspend", "suspension")
                            .undoneBy("POST", Forms.api(site, SECTION, id, "resumption")));
        });
    }

    @GetMapping("/site/{network}/platformy/{id}/pokracovani")
    Mono<Rendering> resume(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (site, platform) -> {
            Forms.require(site.map().mayEdit() && platform.state().lifeCycle() == PlatformLifeCycle.SUSPENDED, site);
            return beside(
                    site,
                    id,
                    step(site, platform, "platforms.resume", "resumption")
                            .undoneBy("POST", Forms.api(site, SECTION, id, "suspension")));
        });
    }

    @GetMapping("/site/{network}/platformy/{id}/zanik")
    Mono<Rendering> dissolve(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (site, platform) -> {
            requireUndissolved(site, platform);
            var form = step(site, platform, "platforms.dissolve", "dissolution")
                    .undoneBy("POST", Forms.api(site, SECTION, id, "reopening"))
                    .atOnce();
            return Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "platform-end-form", form)
                    .and("today", site.map().day())
                    .and(
                            "others",
                            site.map().platforms().stream()
                                    .filter(other -> !other.id().equals(platform.id()) && !isDissolved(other))
                                    .map(other -> new Choice(other.id().toString(), other.name()))
                                    .toList());
        });
    }

    @GetMapping("/site/{network}/platformy/{id}/znovuotevreni")
    Mono<Rendering> reopen(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (site, platform) -> {
            Forms.require(site.map().mayEdit() && isDissolved(platform), site);
            return beside(
                    site,
                    id,
                    step(site, platform, "platforms.reopen", "reopening")
                            .undoneBy(new FormView.Undo(
                                    "POST", Forms.api(site, SECTION, id, "dissolution"), ended(platform))));
        });
    }

    /** Also of a dissolved one: whoever is named may ask for it. */
    @GetMapping("/site/{network}/platformy/{id}/vymazani")
    Mono<Rendering> erase(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return of(exchange, who, network, id, (site, platform) -> {
            Forms.require(site.map().mayEdit(), site);
            return beside(
                    site,
                    id,
                    step(site, platform, "platforms.erase", "erasure").gravely().atOnce());
        });
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

    private Mono<Rendering> of(
            ServerWebExchange exchange,
            SignedIn who,
            String network,
            String id,
            BiFunction<Site, PlatformRow, Pages.Content> content) {
        return pages.ofNetwork(
                exchange,
                who,
                network,
                SECTION,
                site -> content.apply(
                        site,
                        site.map().platform(new PlatformId(Records.id(id))).orElseThrow(Pages::notFound)));
    }
}
