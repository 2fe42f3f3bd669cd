package cz.propoj.query.reading;

import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.ProblemTranslator;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.rows.NotYetProjected;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What can go wrong with reading, as it is said. */
@Component
final class ReadingProblems implements ProblemTranslator {
    @Override
    public Optional<Problem> translate(Throwable cause) {
        return switch (cause) {
            case BadQuery bad ->
                Optional.of(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-query")
                        .with(List.of(new Problem.BadValue("/" + bad.parameter(), bad.code(), bad.args()))));
            case NotYetProjected _ ->
                Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "still-behind")
                        .with("Retry-After", "2"));
            default ->
                MapRequests.isNotFound(cause)
                        ? Optional.of(Problem.of(HttpStatus.NOT_FOUND, "not-found"))
                        : Optional.empty();
        };
    }
}
