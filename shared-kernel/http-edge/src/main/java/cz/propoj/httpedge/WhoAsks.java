package cz.propoj.httpedge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who the session's cookie or the program's token stands for; looked up for each request, so that a revoked role is gone at
 * once. A request with a token is the program's alone: a cookie beside it counts for nothing.
 */
@Component
final class WhoAsks implements ServerSecurityContextRepository {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final SignInLimit limit;
    private final Blocking blocking;

    WhoAsks(Sessions sessions, PersonalTokens tokens, SignInLimit limit, Blocking blocking) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.limit = limit;
        this.blocking = blocking;
    }

    /** Whether the request comes with a token, whatever it is worth. No page can make a browser send one elsewhere. */
    static boolean isProgram(ServerWebExchange exchange) {
        return token(exchange) != null;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        @Nullable String token = token(exchange);
        if (token != null) {
            return context(() -> limit.guarded(ClientAddress.of(exchange), () -> tokens.find(token)));
        }
        @Nullable String session = Cookies.get(exchange, Sessions.COOKIE);
        return session == null ? Mono.empty() : context(() -> sessions.find(session));
    }

    /** Asked several times by one request, looked up once. */
    private Mono<SecurityContext> context(java.util.concurrent.Callable<Optional<SignedIn>> lookUp) {
        return blocking.call(lookUp)
                .flatMap(Mono::justOrEmpty)
                .<SecurityContext>map(
                        who -> new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(who, "", List.of())))
                .cache();
    }

    private static @Nullable String token(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
