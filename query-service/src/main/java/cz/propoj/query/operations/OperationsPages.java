package cz.propoj.query.operations;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.runtime.Projection;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** How the service runs, for administrators. The one page that speaks of projections and events. */
@Controller
final class OperationsPages {
    private static final int MOST_LETTERS = 20;

    private final Pages pages;
    private final Projections projections;
    private final EventLog log;
    private final NetworkMaps maps;

    OperationsPages(Pages pages, Projections projections, EventLog log, NetworkMaps maps) {
        this.pages = pages;
        this.projections = projections;
        this.log = log;
        this.maps = maps;
    }

    /** A projection as it is listed; the script of the page keeps it up to date. */
    public record Line(String name, long position, long lag, long letters, List<Projection.Waiting> waiting) {}

    @GetMapping("/sprava/provoz")
    Rendering operations(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        return pages.outside(exchange, who, content());
    }

    private Pages.Content content() {
        var head = log.head();
        return new Pages.Content("operations", Map.of())
                .and("head", head)
                .and("onMaps", maps.position())
                .and(
                        "lines",
                        projections.all().stream()
                                .map(projection -> line(projection, head))
                                .toList());
    }

    private Line line(Projection<?, ?> projection, long head) {
        var position = projections.progress().position(projection.kind());
        return new Line(
                projection.kind().name(),
                position,
                Math.max(0, head - position),
                projection.deadLetterCount(),
                projection.waiting(MOST_LETTERS));
    }
}
