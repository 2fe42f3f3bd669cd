package cz.propoj.httpedge;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What stands before every request: who is it, does the request come from our own page, what may the browser do. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    static final String SIGN_IN_PAGE = "/prihlaseni";
    static final String INVITATION_PAGE = "/pozvanka";

    /** What changes access is for people: a token that leaked must not make another one, or a session. */
    private static final String[] NOT_FOR_PROGRAMS = {
        "/api/account/**",
        "/api/accounts/**",
        "/api/invitations/**",
        "/api/sessions/**",
        "/api/networks/*/people/**",
        "/api/networks/*/coordinators/**",
        "/sprava",
        "/sprava/**",
        "/ucet",
        "/site/*/lide",
        "/site/*/lide/**"
    };

    private static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/**",
        "/public/**",
        "/hsds/**",
        SIGN_IN_PAGE,
        SIGN_IN_PAGE + "/**",
        INVITATION_PAGE + "/*",
        "/napoveda",
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
    SecurityWebFilterChain security(
            ServerHttpSecurity http, WhoAsks whoAsks, CsrfTokens csrfTokens, Problems problems) {
        return http.securityContextRepository(whoAsks)
                .authorizeExchange(paths -> paths.pathMatchers(PUBLIC)
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, "/api/session", "/api/invitations/*")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/api/account", "/api/networks/*/coordinators")
                        .authenticated()
                        .pathMatchers(NOT_FOR_PROGRAMS)
                        .access((who, _) -> who.map(SecurityConfiguration::isPerson))
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .anyExchange()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(
                                CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                                exchange -> WhoAsks.isProgram(exchange) ? MatchResult.notMatch() : MatchResult.match()))
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
    WebFilter csrfCookie(CsrfTokens tokens) {
        return (exchange, chain) -> {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            return token == null
                    ? chain.filter(exchange)
                    : token.doOnNext(known -> tokens.tell(exchange, known.getToken()))
                            .then(chain.filter(exchange));
        };
    }

    private static AuthorizationResult isPerson(Authentication authentication) {
        return new AuthorizationDecision(authentication.getPrincipal() instanceof SignedIn who && !who.isProgram());
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
}
