package cz.propoj.query.web.page;

import cz.propoj.query.web.Wording;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Language, light or dark, and how dense lists are, as each person likes it. They are chosen by a link ({@code ?lang=en},
 * {@code ?vzhled=dark}, {@code ?hustota=cele}) on any page, kept in a cookie, and the same page comes again without the parameter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class Preferences implements WebFilter {
    static final String LANGUAGE = "lang";
    static final String THEME = "vzhled";

    static final String DENSITY = "hustota";

    private static final String USUAL_THEME = "auto";
    private static final String USUAL_DENSITY = "radky";
    private static final Set<String> LANGUAGES = Set.of("cs", "en");
    private static final Set<String> THEMES = Set.of(USUAL_THEME, "light", "dark");
    private static final Set<String> DENSITIES = Set.of(USUAL_DENSITY, "cele");
    private static final Map<String, Set<String>> ALL = Map.of(LANGUAGE, LANGUAGES, THEME, THEMES, DENSITY, DENSITIES);
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var isPage = HttpMethod.GET.equals(request.getMethod())
                && !request.getPath().value().startsWith("/api/");
        var chosen = new HashMap<String, String>();
        if (isPage) {
            ALL.forEach((name, values) -> {
                var value = known(request.getQueryParams().getFirst(name), values);
                if (value != null) {
                    chosen.put(name, value);
                }
            });
        }
        if (chosen.isEmpty()) {
            return chain.filter(exchange);
        }
        chosen.forEach((name, value) -> remember(exchange, name, value));
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
                .orElse(Wording.CZECH);
    }

    static String theme(ServerHttpRequest request) {
        var chosen = cookie(request, THEME, THEMES);
        return chosen == null ? USUAL_THEME : chosen;
    }

    /** {@code radky}: a line for each row of a list; {@code cele}: whole texts. */
    static String density(ServerHttpRequest request) {
        var chosen = cookie(request, DENSITY, DENSITIES);
        return chosen == null ? USUAL_DENSITY : chosen;
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
                .query(request.getURI().getRawQuery());
        ALL.keySet().forEach(here::replaceQueryParam);
        return here.build().toUriString();
    }

    private static @Nullable String cookie(ServerHttpRequest request, String name, Set<String> known) {
        var cookie = request.getCookies().getFirst(name);
        return cookie == null ? null : known(cookie.getValue(), known);
    }

    private static @Nullable String known(@Nullable String value, Set<String> known) {
        return value != null && known.contains(value) ? value : null;
    }
}
