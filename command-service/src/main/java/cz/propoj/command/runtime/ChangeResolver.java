package cz.propoj.command.runtime;

import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.httpedge.Trace;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands {@link Change} to controllers. */
final class ChangeResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Change.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .filter(authentication -> authentication.getPrincipal() instanceof SignedIn)
                .<Object>map(authentication -> new Change(
                        (SignedIn) java.util.Objects.requireNonNull(authentication.getPrincipal()),
                        request.getMethod().name(),
                        request.getPath().value(),
                        request.getHeaders().getFirst("Idempotency-Key"),
                        request.getHeaders().getFirst("If-Match"),
                        Trace.of(exchange)))
                .switchIfEmpty(Mono.error(() ->
                        Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in").thrown()));
    }
}
