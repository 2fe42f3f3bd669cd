package cz.propoj.httpedge;

import cz.propoj.eventlog.vault.Vault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What shows that a request comes from a page of ours. The token of a session follows from the session by a key, so that a
 * cookie that somebody planted is worth nothing; the cookie only tells our scripts what to send. Before signing in there is
 * nothing to derive it from: then cookie and header have to be the same.
 */
@Component
public final class CsrfTokens implements ServerCsrfTokenRepository {
    static final String COOKIE = "XSRF-TOKEN";
    static final String HEADER = "X-XSRF-TOKEN";

    private static final String PARAMETER = "_csrf";

    private final Vault vault;

    CsrfTokens(Vault vault) {
        this.vault = vault;
    }

    /**
     * The token that belongs to a session.
     *
     * @param session the token in the session's cookie
     */
    public String of(String session) {
        return vault.code("csrf\n" + Secret.hash(session));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> token(Secret.fresh()));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.fromRunnable(() -> tell(exchange, token == null ? "" : token.getToken()));
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            var session = Cookies.get(exchange, Sessions.COOKIE);
            var token = session == null ? Cookies.get(exchange, COOKIE) : of(session);
            return token == null ? null : token(token);
        });
    }

    /** Lets scripts know the token, unless they do already. */
    void tell(ServerWebExchange exchange, String token) {
        if (!token.equals(Cookies.get(exchange, COOKIE))) {
            Cookies.set(exchange, COOKIE, token, token.isEmpty() ? Duration.ZERO : Duration.ofSeconds(-1), true);
        }
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
