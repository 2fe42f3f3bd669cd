package cz.propoj.httpedge;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What stands before every request: who is it, does the request come from our own page, what may the browser do. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    static final String SIGN_IN_PAGE = "/prihlaseni";
    private static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/**",
        "/public/**",
        "/hsds/**",
        SIGN_IN_PAGE,
        "/assets/**",
        "/webjars/**",
        "/favicon.ico"
    };
    private static final String CSP = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, Sessions sessions, Blocking blocking, Problems problems) {
        return http.securityContextRepository(new BySession(sessions, blocking))
                .authorizeExchange(paths -> paths.pathMatchers(PUBLIC)
                        .permitAll()
                        .pathMatchers(org.springframework.http.HttpMethod.POST, "/api/session")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .anyExchange()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .accessDeniedHandler((exchange, e) -> refuse(exchange, e, problems)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((exchange, _) -> signIn(exchange, problems))
                                .accessDeniedHandler((exchange, e) -> refuse(exchange, e, problems)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .frameOptions(frames -> frames.mode(Mode.DENY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicy(permissions -> permissions.policy(PERMISSIONS)))
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .build();
    }

    /** Signing in goes by {@link SignIn}; without this bean Boot would invent a user and print a password. */
    @Bean
    ReactiveAuthenticationManager noOtherSignIn() {
        return _ -> Mono.error(new BadCredentialsException("sign in by /api/session"));
    }

    /** The token is made when somebody looks at it: so that every page and client has the cookie, look at it always. */
    @Bean
    WebFilter csrfCookie() {
        return (exchange, chain) -> {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            return token == null ? chain.filter(exchange) : token.then(chain.filter(exchange));
        };
    }

    private static CookieServerCsrfTokenRepository tokens() {
        var tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    private static Mono<Void> signIn(ServerWebExchange exchange, Problems problems) {
        var request = exchange.getRequest();
        if (!Problems.isForPeople(exchange)) {
            return problems.write(exchange, Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
        }
        var query = request.getURI().getRawQuery();
        var next = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse()
                .getHeaders()
                .setLocation(URI.create(SIGN_IN_PAGE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        return exchange.getResponse().setComplete();
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, Exception e, Problems problems) {
        return problems.write(
                exchange, Problem.of(HttpStatus.FORBIDDEN, e instanceof CsrfException ? "csrf" : "forbidden"));
    }

    /** Who the session's cookie stands for; looked up for each request, so that a revoked role is gone at once. */
    private record BySession(Sessions sessions, Blocking blocking) implements ServerSecurityContextRepository {
        @Override
        public Mono<Void> save(ServerWebExchange exchange, @org.jspecify.annotations.Nullable SecurityContext context) {
            return Mono.empty();
        }

        @Override
        public Mono<SecurityContext> load(ServerWebExchange exchange) {
            var cookie = exchange.getRequest().getCookies().getFirst(Sessions.COOKIE);
            if (cookie == null || cookie.getValue().isBlank()) {
                return Mono.empty();
            }
            return blocking.call(() -> sessions.find(cookie.getValue()))
                    .flatMap(Mono::justOrEmpty)
                    .map(who -> new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(who, "", List.of())));
        }
    }
}
