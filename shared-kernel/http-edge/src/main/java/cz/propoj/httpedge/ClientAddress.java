package cz.propoj.httpedge;

import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from, for counting tries; never stored and never logged. */
final class ClientAddress {
    private ClientAddress() {}

    static String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
