package cz.propoj.query.web.page;

import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.ErrorPages;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Visitor;
import cz.propoj.query.web.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import reactor.core.publisher.Mono;

/** What went wrong, told inside the frame, with an id that whoever helps finds in the log. */
@Component
final class PageProblems implements ErrorPages {
    private final Frames frames;
    private final PageWords words;
    private final ISpringWebFluxTemplateEngine templates;
    private final Blocking blocking;
    private final MessageSource messages;

    PageProblems(
            Frames frames,
            PageWords words,
            ISpringWebFluxTemplateEngine templates,
            Blocking blocking,
            MessageSource messages) {
        this.frames = frames;
        this.words = words;
        this.templates = templates;
        this.blocking = blocking;
        this.messages = messages;
    }

    @Override
    public Mono<Void> render(ServerWebExchange exchange, Problem problem, String title, String detail, String trace) {
        var who = Visitor.of(exchange);
        return blocking.call(() -> page(exchange, frame(exchange, who), problem, trace))
                .flatMap(page -> write(exchange, page));
    }

    /** Whatever is broken may break the frame too; then the page stands without navigation. */
    private Frame frame(ServerWebExchange exchange, @Nullable SignedIn who) {
        try {
            return frames.outside(exchange, who);
        } catch (RuntimeException _) {
            return frames.outside(exchange, null);
        }
    }

    private String page(ServerWebExchange exchange, Frame frame, Problem problem, String trace) {
        var locale = Languages.of(exchange);
        var model = new HashMap<String, Object>(
                Map.of("kind", kind(problem), "frame", frame, "say", Wording.in(locale, words)));
        model.put(
                "reasons",
                problem.errors().stream()
                        .map(bad -> reason(bad, Wording.in(locale, words)))
                        .toList());
        model.put("without", without(exchange, problem));
        if (problem.status().is5xxServerError()) {
            model.put("trace", trace);
        }
        return templates.process("problem", new Context(locale, model));
    }

    /** The same page without the parameters that make no sense; null: it is not they that it fails for. */
    private static @Nullable String without(ServerWebExchange exchange, Problem problem) {
        var request = exchange.getRequest();
        var address = ListAddress.of(request.getPath().value(), request.getQueryParams());
        var others = address;
        for (var bad : problem.errors()) {
            others = others.unsaid(bad.pointer().replaceFirst("^/", ""));
        }
        return others.href().equals(address.href()) ? null : others.href();
    }

    /** Why a parameter of the address makes no sense. */
    private String reason(Problem.BadValue bad, Wording say) {
        var values = bad.args().stream()
                .map(value -> value instanceof LocalDate day ? say.date(day) : value)
                .toArray();
        return Objects.requireNonNullElse(
                messages.getMessage(bad.code(), values, bad.code(), say.locale()), bad.code());
    }

    private static String kind(Problem problem) {
        return switch (problem.status().value()) {
            case 400, 422 -> "invalid";
            case 401, 403 -> "forbidden";
            case 404, 405 -> "missing";
            case 410 -> "gone";
            case 503 -> "unavailable";
            default -> "failed";
        };
    }

    private static Mono<Void> write(ServerWebExchange exchange, String page) {
        var response = exchange.getResponse();
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page.getBytes(StandardCharsets.UTF_8))));
    }
}
