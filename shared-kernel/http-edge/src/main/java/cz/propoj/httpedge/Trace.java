package cz.propoj.httpedge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id: in the log, in the metadata of the events that follow from it, and in the answer, so that a
 * person can name it to whoever helps.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Trace implements WebFilter {
    /** Key in the log's context, in the Reactor context and in the exchange's attributes. */
    public static final String KEY = "trace.id";

    static final String HEADER = "X-Trace-Id";
    private static final Logger log = LoggerFactory.getLogger(Trace.class);

    /** Id of the request, 32 hexadecimal digits. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttribute(KEY) instanceof String id ? id : fresh();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = fresh();
        var started = System.nanoTime();
        exchange.getAttributes().put(KEY, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange)
                .doFinally(_ -> wasAnswered(exchange, id, started))
                .contextWrite(context -> context.put(KEY, id));
    }

    /** The path without the query: what people search for may be a name. */
    private static void wasAnswered(ServerWebExchange exchange, String id, long started) {
        if (log.isDebugEnabled()) {
            try (var _ = MDC.putCloseable(KEY, id)) {
                log.debug(
                        "{} {} {} in {} ms",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().value(),
                        exchange.getResponse().getStatusCode(),
                        (System.nanoTime() - started) / 1_000_000);
            }
        }
    }

    private static String fresh() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
