package cz.propoj.query.help;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.page.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** How the usual jobs are done; also for who has not signed in yet. */
@Controller
final class HelpPages {
    private final Pages pages;

    HelpPages(Pages pages) {
        this.pages = pages;
    }

    /** @param network from whose pages somebody came: links lead back to it */
    @GetMapping("/napoveda")
    Rendering help(
            ServerWebExchange exchange,
            @AuthenticationPrincipal @Nullable SignedIn who,
            @RequestParam(name = "sit", required = false) @Nullable String network) {
        var root = who != null && network != null && NetworkId.isValid(network) ? "/site/" + network : "";
        return pages.outside(exchange, who, new Pages.Content("help", Map.of("jobs", Job.values(), "root", root)));
    }
}
