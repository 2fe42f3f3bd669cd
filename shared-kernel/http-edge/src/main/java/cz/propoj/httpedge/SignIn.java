package cz.propoj.httpedge;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Signing in and out: the password is looked at, the session begins, the cookie is set. */
@Component
public final class SignIn {
    private static final int LONGEST_PASSWORD = 1000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimit limit;

    SignIn(Accounts accounts, Sessions sessions, SignInLimit limit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
    }

    /**
     * Begins a session and sets its cookie. Blocks; call it by {@link Blocking}.
     *
     * @throws ProblemException 401 when login and password do not belong together, 429 after too many tries
     */
    public SignedIn in(ServerWebExchange exchange, String login, String password) {
        var fingerprint = accounts.fingerprint(login);
        var address = address(exchange);
        limit.take(fingerprint, address);
        var account = password.length() > LONGEST_PASSWORD
                ? java.util.Optional.<Accounts.Stored>empty()
                : accounts.authenticate(login, password);
        var begun = sessions.begin(
                account.orElseThrow(() ->
                        Problem.of(HttpStatus.UNAUTHORIZED, "wrong-password").thrown()),
                browser(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT)));
        limit.giveBack(fingerprint, address);
        exchange.getResponse().addCookie(cookie(exchange, begun.token(), Sessions.LONGEST));
        return begun.who();
    }

    /** Ends the session and takes the cookie away. Blocks. */
    public void out(ServerWebExchange exchange, SignedIn who) {
        sessions.end(who.session());
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(ServerWebExchange exchange, String token, Duration age) {
        return ResponseCookie.from(Sessions.COOKIE, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()))
                .path("/")
                .maxAge(age)
                .build();
    }

    private static String address(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }

    /** What a person recognises in the list of sessions, and not more: a whole User-Agent is a fingerprint. */
    static String browser(@Nullable String agent) {
        var text = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        var browser = text.contains("edg/")
                ? "Edge"
                : text.contains("firefox")
                        ? "Firefox"
                        : text.contains("chrome") ? "Chrome" : text.contains("safari") ? "Safari" : "";
        var system = text.contains("android")
                ? "Android"
                : text.contains("iphone") || text.contains("ipad")
                        ? "iOS"
                        : text.contains("windows")
                                ? "Windows"
                                : text.contains("mac os") ? "macOS" : text.contains("linux") ? "Linux" : "";
        return (browser + " " + system).strip();
    }
}
