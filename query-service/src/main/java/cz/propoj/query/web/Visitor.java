package cz.propoj.query.web;

import cz.propoj.httpedge.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Keeps who asks with the request: when an error is told, the security context is gone already. Static parts are the same
 * for everybody, so that nobody is looked up for them.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Visitor implements WebFilter {
    private static final String ATTRIBUTE = Visitor.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .doOnNext(context -> {
                    var authentication = context.getAuthentication();
                    if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                        exchange.getAttributes().put(ATTRIBUTE, who);
                    }
                })
                .then(chain.filter(exchange));
    }

    public static @Nullable SignedIn of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE) instanceof SignedIn who ? who : null;
    }
}
