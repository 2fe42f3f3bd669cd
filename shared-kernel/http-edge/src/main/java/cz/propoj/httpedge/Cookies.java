package cz.propoj.httpedge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Cookies that decide who may what. Over HTTPS their names begin with {@code __Host-}: a browser takes such a cookie from
 * this very host alone, and over HTTPS alone, so that no neighbour on another subdomain can plant one.
 */
final class Cookies {
    static final String HOST_ONLY = "__Host-";

    private Cookies() {}

    static @Nullable String get(ServerWebExchange exchange, String name) {
        var cookie = exchange.getRequest().getCookies().getFirst(name(exchange, name));
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /**
     * In place of one of the same name that the answer carried already.
     *
     * @param age negative: until the browser is closed
     * @param isForScripts whether scripts of our pages may read it
     */
    static void set(ServerWebExchange exchange, String name, String value, Duration age, boolean isForScripts) {
        var cookie = ResponseCookie.from(name(exchange, name), value)
                .httpOnly(!isForScripts)
                .sameSite("Strict")
                .secure(isSecure(exchange))
                .path("/")
                .maxAge(age)
                .build();
        exchange.getResponse().getCookies().set(cookie.getName(), cookie);
    }

    private static String name(ServerWebExchange exchange, String name) {
        return isSecure(exchange) ? HOST_ONLY + name : name;
    }

    /** By the public address, which {@link PublicAddress} has made the request's own. */
    private static boolean isSecure(ServerWebExchange exchange) {
        return "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
    }
}
