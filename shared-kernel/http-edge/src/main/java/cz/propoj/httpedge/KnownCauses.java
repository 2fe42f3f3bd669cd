package cz.propoj.httpedge;

import cz.propoj.eventlog.EventLogUnavailable;
import io.netty.channel.ChannelException;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What exceptions mean to whoever asked. */
final class KnownCauses {
    private static final String RETRY_AFTER = "Retry-After";

    private final List<ProblemTranslator> translators;

    KnownCauses(List<ProblemTranslator> translators) {
        this.translators = translators;
    }

    /** Null: nobody expected it. */
    @Nullable
    Problem of(Throwable cause) {
        if (cause instanceof ProblemException known) {
            return known.problem();
        }
        for (var translator : translators) {
            var problem = translator.translate(cause);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        if (DatabaseFailure.isDiskFull(cause)) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full").with(RETRY_AFTER, "60");
        }
        if (DatabaseFailure.isAway(cause)) {
            return unavailable();
        }
        return switch (cause) {
            case EventLogUnavailable _ -> unavailable();
            case ConcurrencyException _ -> unavailable();
            case WebExchangeBindException e -> bad(e);
            case ServerWebInputException e -> unreadable(e);
            case DecodingException e -> unreadable(e);
            case DataBufferLimitException _ -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case ChannelException _ -> Problem.of(HttpStatus.REQUEST_TIMEOUT, "not-arrived");
            case ErrorResponse e -> byStatus(e.getStatusCode().value());
            default -> null;
        };
    }

    private static Problem unavailable() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").with(RETRY_AFTER, "3");
    }

    private static Problem bad(WebExchangeBindException e) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-values")
                .with(e.getFieldErrors().stream()
                        .map(error -> new Problem.BadValue(
                                "/" + error.getField().replace('.', '/'), "value.unreadable", List.of()))
                        .toList());
    }

    /** A body that isn't JSON is malformed; one with a value that can't be understood says which. */
    private static Problem unreadable(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            switch (at) {
                case DataBufferLimitException _ -> {
                    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
                }
                case StreamReadException _ -> {
                    return Problem.of(HttpStatus.BAD_REQUEST, "malformed");
                }
                case DatabindException databind
                when !databind.getPath().isEmpty() -> {
                    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-values")
                            .with(List.of(new Problem.BadValue(
                                    pointer(databind),
                                    databind instanceof UnrecognizedPropertyException
                                            ? "value.unknown-field"
                                            : "value.unreadable",
                                    List.of())));
                }
                default -> {}
            }
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed");
    }

    private static String pointer(DatabindException e) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/');
            var name = step.getPropertyName();
            pointer.append(
                    name == null
                            ? String.valueOf(step.getIndex())
                            : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static @Nullable Problem byStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(HttpStatus.BAD_REQUEST, "malformed");
            case 401 -> Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in");
            case 403 -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            case 404 -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case 405 -> Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method");
            case 406 -> Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
            case 413 -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case 415 -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
            case 503 -> unavailable();
            default -> null;
        };
    }
}
