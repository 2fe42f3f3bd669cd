package cz.propoj.httpedge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way by which errors leave: {@code application/problem+json} in the user's language. What was not expected gets
 * an id under which it stands in the log, and says nothing of its inside.
 */
@Component
@Order(-2)
public final class Problems implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final KnownCauses causes;
    private final MessageSource messages;
    private final ObjectProvider<ErrorPages> pages;
    private final JsonMapper json;

    Problems(
            ObjectProvider<ProblemTranslator> translators,
            MessageSource messages,
            ObjectProvider<ErrorPages> pages,
            JsonMapper json) {
        this.causes = new KnownCauses(translators.orderedStream().toList());
        this.messages = messages;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
        return exchange.getResponse().isCommitted() ? Mono.error(cause) : write(exchange, problem(exchange, cause));
    }

    /** Ends the exchange with the problem. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        problem.headers().forEach(response.getHeaders()::set);
        response.getHeaders().setCacheControl("no-store");
        var locale = Languages.of(exchange);
        var page = pages.getIfAvailable();
        if (page != null && isForPeople(exchange)) {
            return page.render(exchange, problem, title(problem, locale), detail(problem, locale), Trace.of(exchange));
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        var body = json.writeValueAsString(body(problem, locale, Trace.of(exchange)));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether whoever asks looks at pages, and doesn't read data. */
    public static boolean isForPeople(ServerWebExchange exchange) {
        return !exchange.getRequest().getPath().value().startsWith("/api/")
                && exchange.getRequest().getHeaders().getAccept().stream()
                        .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    /** Title and detail of a problem, and the sentence of each bad value, for forms that show them in place. */
    public Map<String, Object> body(Problem problem, Locale locale, String trace) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:propoj:problem:" + problem.code());
        body.put("title", title(problem, locale));
        body.put("status", problem.status().value());
        body.put("detail", detail(problem, locale));
        body.put("instance", "urn:propoj:request:" + trace);
        if (!problem.errors().isEmpty()) {
            var errors = new ArrayList<Map<String, String>>();
            problem.errors()
                    .forEach(bad -> errors.add(
                            Map.of("pointer", bad.pointer(), "message", say(bad.code(), bad.args(), locale))));
            body.put("errors", errors);
        }
        body.putAll(problem.extra());
        return body;
    }

    /** What to answer to an exception. What nobody expected is logged here, without its message. */
    public Problem problem(ServerWebExchange exchange, Throwable cause) {
        @Nullable Problem known = causes.of(cause);
        if (known != null) {
            return known;
        }
        var trace = Trace.of(exchange);
        try (var _ = MDC.putCloseable(Trace.KEY, trace)) {
            log.error("A request failed unexpectedly", new Wordless(cause));
        }
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", trace);
    }

    private String title(Problem problem, Locale locale) {
        return say("problem." + problem.code() + ".title", List.of(), locale);
    }

    private String detail(Problem problem, Locale locale) {
        return say(problem.detail(), problem.args(), locale);
    }

    private String say(String code, List<Object> args, Locale locale) {
        var words = args.stream().map(arg -> inWords(arg, locale)).toArray();
        @Nullable String text = messages.getMessage(code, words, code, locale);
        return text == null ? code : text;
    }

    private static Object inWords(Object arg, Locale locale) {
        return arg instanceof LocalDate date
                ? date.format(DateTimeFormatter.ofPattern(
                        locale.equals(Languages.CZECH) ? "d. M. yyyy" : "d MMMM yyyy", locale))
                : arg;
    }

    /** An exception as it may be logged: kinds and places, no words, as these may quote what somebody typed. */
    private static final class Wordless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wordless(Throwable of) {
            super(
                    of.getClass().getName(),
                    of.getCause() == null || of.getCause() == of ? null : new Wordless(of.getCause()),
                    false,
                    true);
            setStackTrace(of.getStackTrace());
        }
    }
}
