package cz.propoj.httpedge;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Czech or English: what the person chose (cookie {@code lang}), else what the browser asks for, else Czech. */
@Component(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
public final class Languages implements LocaleContextResolver {
    public static final Locale CZECH = Locale.of("cs");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Name of the cookie; its value is {@code cs} or {@code en}. */
    public static final String COOKIE = "lang";

    private static final List<Locale> OFFERED = List.of(CZECH, ENGLISH);

    /** The language of an answer. */
    public static Locale of(ServerWebExchange exchange) {
        HttpCookie chosen = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (chosen != null) {
            for (var locale : OFFERED) {
                if (locale.getLanguage().equals(chosen.getValue())) {
                    return locale;
                }
            }
        }
        try {
            var best = Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), OFFERED);
            return best == null ? CZECH : best;
        } catch (IllegalArgumentException e) {
            return CZECH;
        }
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(of(exchange));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @org.jspecify.annotations.Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the language is chosen by the cookie " + COOKIE);
    }
}
