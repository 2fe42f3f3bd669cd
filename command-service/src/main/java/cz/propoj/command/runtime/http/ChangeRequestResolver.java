package cz.propoj.command.runtime.http;

import cz.propoj.httpedge.RequestArgument;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.httpedge.Trace;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Hands {@link ChangeRequest} to controllers. */
@Component
final class ChangeRequestResolver extends RequestArgument<ChangeRequest> {
    ChangeRequestResolver() {
        super(ChangeRequest.class);
    }

    @Override
    protected ChangeRequest of(ServerWebExchange exchange, SignedIn who, MethodParameter parameter) {
        var request = exchange.getRequest();
        return new ChangeRequest(
                who,
                variable(exchange, "network"),
                request.getMethod().name(),
                request.getPath().value(),
                request.getHeaders().getFirst("Idempotency-Key"),
                request.getHeaders().getFirst("If-Match"),
                Trace.of(exchange));
    }
}
