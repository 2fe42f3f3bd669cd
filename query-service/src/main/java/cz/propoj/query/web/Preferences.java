package cz.propoj.query.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Language and light or dark, as each person likes it. They are chosen by a link ({@code ?lang=en}, {@code ?vzhled=dark})
 * on any page, kept in a cookie, and the same page comes again without the parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class Preferences implements WebFilter {
    static final String LANGUAGE = "lang";
    static final String THEME = "vzhled";

    private static final Set<String> LANGUAGES = Set.of("cs", "en");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var isPage = HttpMethod.GET.equals(request.getMethod())
                && !request.getPath().value().startsWith("/api/");
        var language = isPage ? known(request.getQueryParams().getFirst(LANGUAGE), LANGUAGES) : null;
        var theme = isPage ? known(request.getQueryParams().getFirst(THEME), THEMES) : null;
        if (language == null && theme == null) {
            return chain.filter(exchange);
        }
        if (language != null) {
            remember(exchange, LANGUAGE, language);
        }
        if (theme != null) {
            remember(exchange, THEME, theme);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().set(HttpHeaders.LOCATION, withoutPreferences(request));
        return response.setComplete();
    }

    /** The chosen language; else the first of the browser's that there is; else Czech. */
    static Locale language(ServerHttpRequest request) {
        var chosen = cookie(request, LANGUAGE, LANGUAGES);
        if (chosen != null) {
            return Locale.of(chosen);
        }
        return accepted(request).stream()
                .map(Locale.LanguageRange::getRange)
                .map(range -> range.split("-", 2)[0])
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Say.CZECH);
    }

    static String theme(ServerHttpRequest request) {
        var chosen = cookie(request, THEME, THEMES);
        return chosen == null ? "auto" : chosen;
    }

    private static List<Locale.LanguageRange> accepted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAcceptLanguage();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static void remember(ServerWebExchange exchange, String name, String value) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite("Lax")
                        .build());
    }

    private static String withoutPreferences(ServerHttpRequest request) {
        var here = UriComponentsBuilder.newInstance()
                .path(request.getURI().getRawPath().replaceFirst("^/+", "/"))
                .query(request.getURI().getRawQuery())
                .replaceQueryParam(LANGUAGE)
                .replaceQueryParam(THEME);
        return here.build(true).toUriString();
    }

    private static @Nullable String cookie(ServerHttpRequest request, String name, Set<String> known) {
        var cookie = request.getCookies().getFirst(name);
        return cookie == null ? null : known(cookie.getValue(), known);
    }

    private static @Nullable String known(@Nullable String value, Set<String> known) {
        return value != null && known.contains(value) ? value : null;
    }
}
