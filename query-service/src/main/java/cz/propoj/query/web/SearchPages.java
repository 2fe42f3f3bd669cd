package cz.propoj.query.web;

import cz.propoj.httpedge.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Search over the whole network, as far as the person may see it. */
@Controller
final class SearchPages {
    private static final int LONGEST = 200;

    private final Pages pages;
    private final List<Searched> areas;

    SearchPages(Pages pages, List<Searched> areas) {
        this.pages = pages;
        this.areas =
                areas.stream().sorted(Comparator.comparingInt(Searched::place)).toList();
    }

    @GetMapping("/site/{network}/hledat")
    Mono<Rendering> search(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @RequestParam(defaultValue = "") String q) {
        var words = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        return pages.ofNetwork(exchange, who, network, "search", site -> {
            var found = words.isEmpty()
                    ? List.<Searched.Found>of()
                    : areas.stream()
                            .map(area -> area.find(site, words))
                            .filter(group -> group.total() > 0)
                            .toList();
            var total = found.stream().mapToInt(Searched.Found::total).sum();
            return new Pages.Content("search", Map.of("q", words, "groups", found, "total", total));
        });
    }
}
