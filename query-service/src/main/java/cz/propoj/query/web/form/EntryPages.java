package cz.propoj.query.web.form;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.httpedge.OpenIdConnect;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Roles;
import cz.propoj.query.web.page.Example;
import cz.propoj.query.web.page.PagePointInTime;
import cz.propoj.query.web.page.Pages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The way in: signing in, and the network that a person works in. */
@Controller
final class EntryPages {
    /** What the page says to whoever comes with such a parameter. */
    private static final Map<String, String> MESSAGES = Map.of(
            "odhlaseno", "ended",
            "vyprselo", "expired",
            "nastaveno", "passwordSet",
            "neznamy", "unknown",
            "nepovedlo", "failed");

    private final Pages pages;
    private final NetworkMaps maps;
    private final OpenIdConnect openId;
    private final Optional<Example> example;

    EntryPages(Pages pages, NetworkMaps maps, OpenIdConnect openId, Optional<Example> example) {
        this.pages = pages;
        this.maps = maps;
        this.openId = openId;
        this.example = example;
    }

    @GetMapping("/")
    Rendering first(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        var networks = maps.networks(who.viewer());
        return networks.isEmpty()
                ? pages.outside(
                        exchange,
                        who,
                        new Pages.Content("welcome", Map.of("mayAdminister", AccessPolicy.mayAdminister(who.viewer()))))
                : Rendering.redirectTo(first(Roles.home(who.viewer(), networks), exchange))
                        .status(HttpStatus.SEE_OTHER)
                        .build();
    }

    private String first(NetworkState network, ServerWebExchange exchange) {
        var asked = PagePointInTime.leniently(exchange.getRequest().getQueryParams(), maps.today());
        return "/site/" + network.network() + (asked == null ? "" : "?" + asked.ofPages());
    }

    @GetMapping("/prihlaseni")
    Rendering signIn(ServerWebExchange exchange, @RequestParam(required = false) @Nullable String next) {
        var why = exchange.getRequest().getQueryParams();
        // In the address without a value, as "?odhlaseno".
        var message = MESSAGES.entrySet().stream()
                .filter(entry -> why.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return pages.outside(
                exchange,
                null,
                new Pages.Content("sign-in", Map.of("next", local(next)))
                        .and("message", message)
                        .and("visitors", example.map(Example::visitors).orElse(List.of()))
                        .and("provider", openId.offered().orElse(null)));
    }

    /** Only ever a page of this service: whoever sends a link must not lead people elsewhere after signing in. */
    static String local(@Nullable String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.indexOf('\\') >= 0) {
            return "/";
        }
        try {
            var address = URI.create(next);
            var stays = address.getScheme() == null && address.getRawAuthority() == null;
            return stays && !next.startsWith("/prihlaseni") ? next : "/";
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
