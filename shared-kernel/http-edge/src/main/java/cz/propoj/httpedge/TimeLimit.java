package cz.propoj.httpedge;

import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers in any case: when the answer has not begun after the time that a request may take, it is 503. What has begun is
 * written to its end, and a live feed may be silent for as long as it likes. Files that are sent may take ten times as long
 * to arrive. Work on virtual threads goes on ({@link Blocking}); whoever asked waits for it no longer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TimeLimit implements WebFilter {
    private static final int FOR_FILES = 10;
    private static final String RETRY_AFTER_SECONDS = "10";

    private final Duration usual;

    TimeLimit(Settings settings) {
        this.usual = settings.requests().time();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> sayWhenToTryAgain(exchange)));
        Mono<Void> late = Mono.delay(sendsFiles(exchange) ? usual.multipliedBy(FOR_FILES) : usual)
                .flatMap(_ -> exchange.getResponse().isCommitted() || isFeed(exchange)
                        ? Mono.never()
                        : Mono.error(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "time-limit")
                                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                                .thrown()));
        return Mono.firstWithSignal(chain.filter(exchange), late);
    }

    /** Also answers that are not made here, such as that the service is not ready. */
    private static void sayWhenToTryAgain(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        if (HttpStatus.SERVICE_UNAVAILABLE.equals(response.getStatusCode())
                && response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER) == null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private static boolean sendsFiles(ServerWebExchange exchange) {
        var type = exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean isFeed(ServerWebExchange exchange) {
        return exchange.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) instanceof Set<?> types
                && types.contains(MediaType.TEXT_EVENT_STREAM);
    }
}
