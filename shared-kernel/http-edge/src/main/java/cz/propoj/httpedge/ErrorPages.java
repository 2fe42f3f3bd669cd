package cz.propoj.httpedge;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a problem is shown to somebody who looks at pages; without such a bean it is JSON for everybody. */
@FunctionalInterface
public interface ErrorPages {
    /**
     * Writes the page; status and headers are set already.
     *
     * @param title what it is, in the person's language
     * @param detail what to do about it
     * @param trace the id of the request
     */
    Mono<Void> render(ServerWebExchange exchange, Problem problem, String title, String detail, String trace);
}
