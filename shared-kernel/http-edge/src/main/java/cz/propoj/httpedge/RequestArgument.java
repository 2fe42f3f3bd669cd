package cz.propoj.httpedge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Works out what handlers take as an argument, from the request and from who sent it. A bean of this kind is found by itself.
 *
 * @param <T> the type of the argument
 */
public abstract class RequestArgument<T extends FromRequest> implements HandlerMethodArgumentResolver {
    private final Class<T> type;

    protected RequestArgument(Class<T> type) {
        this.type = type;
    }

    /** May block, for handlers that are ordinary methods; what is wrong with the request is thrown. */
    protected abstract T of(ServerWebExchange exchange, SignedIn who, MethodParameter parameter);

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public final Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .flatMap(authentication -> Mono.justOrEmpty(authentication.getPrincipal()))
                .ofType(SignedIn.class)
                .switchIfEmpty(Mono.error(() ->
                        Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in").thrown()))
                .map(who -> of(exchange, who, parameter));
    }

    /** A variable of the address; null: it has none of this name. */
    protected static @Nullable String variable(ServerWebExchange exchange, String name) {
        return exchange.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? value
                : null;
    }
}
