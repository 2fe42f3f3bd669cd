package cz.propoj.httpedge;

import cz.propoj.contract.access.AccountId;
import cz.propoj.httpedge.AccessLog.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Signing in and out: the password is looked at, the session begins, the cookie is set. All of it blocks. */
@Component
public final class SignIn {
    private static final int LONGEST_PASSWORD = 1000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final KnownDevices devices;
    private final OneTimeLinks links;
    private final CsrfTokens csrf;
    private final AccessLog log;

    SignIn(
            Accounts accounts,
            Sessions sessions,
            SignInLimit limit,
            KnownDevices devices,
            OneTimeLinks links,
            CsrfTokens csrf,
            AccessLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
        this.devices = devices;
        this.links = links;
        this.csrf = csrf;
        this.log = log;
    }

    /**
     * Begins a session and sets its cookie. Blocks; call it by {@link Blocking}.
     *
     * @throws ProblemException 401 when login and password do not belong together, 429 instead after too many tries
     */
    public SignedIn in(ServerWebExchange exchange, String login, String password) {
        var fingerprint = accounts.fingerprint(login);
        Optional<Accounts.Stored> account;
        try {
            account = limit.tried(
                    fingerprint,
                    ClientAddress.of(exchange),
                    devices.id(exchange, fingerprint).orElse(null),
                    () -> password.length() > LONGEST_PASSWORD
                            ? Optional.empty()
                            : accounts.authenticate(login, password));
        } catch (ProblemException e) {
            failed(Kind.SIGN_IN_SLOWED_DOWN, login);
            throw e;
        }
        if (account.isEmpty()) {
            failed(Kind.SIGN_IN_FAILED, login);
            throw Problem.of(HttpStatus.UNAUTHORIZED, "wrong-password").thrown();
        }
        return begin(exchange, account.get());
    }

    /** Begins a session for somebody who has shown who it is. */
    SignedIn begin(ServerWebExchange exchange, Accounts.Stored account) {
        var begun = sessions.begin(
                account, browser(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT)));
        log.note(Kind.SIGNED_IN, account.account());
        Cookies.set(exchange, Sessions.COOKIE, begun.token(), Sessions.LONGEST, false);
        csrf.tell(exchange, csrf.of(begun.token()));
        devices.remember(exchange, accounts.fingerprint(accounts.login(account.account())));
        return begun.who();
    }

    /** Ends the session and takes the cookie away. Blocks. */
    public void out(ServerWebExchange exchange, SignedIn who) {
        sessions.end(who.session());
        log.note(Kind.SIGNED_OUT, who.viewer().account());
        Cookies.set(exchange, Sessions.COOKIE, "", Duration.ZERO, false);
        csrf.tell(exchange, "");
    }

    /**
     * A link that lets a person set a password. Says nothing about why another one is not good.
     *
     * @throws ProblemException 429 after too many links that are not good
     */
    public Optional<OneTimeLinks.Good> link(ServerWebExchange exchange, String token) {
        return limit.guarded(ClientAddress.of(exchange), () -> links.find(token));
    }

    private void failed(Kind kind, String login) {
        var known = accounts.byLogin(login);
        @Nullable AccountId account = known.orElse(null);
        log.count(kind, account);
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
