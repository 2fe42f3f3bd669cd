package cz.propoj.query.duedates;

import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.page.Pages;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The digest as a page. */
@Controller
final class DigestPages {
    private final Pages pages;
    private final Digest digest;

    DigestPages(Pages pages, Digest digest) {
        this.pages = pages;
        this.digest = digest;
    }

    @GetMapping("/ucet/terminy")
    Rendering digest(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        return pages.outside(
                exchange,
                who,
                new Pages.Content("due-digest", Map.of())
                        .and("digest", digest.of(who.viewer(), Languages.of(exchange))));
    }
}
