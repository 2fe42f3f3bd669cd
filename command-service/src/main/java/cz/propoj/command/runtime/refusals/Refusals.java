package cz.propoj.command.runtime.refusals;

import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.ProblemTranslator;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How refusals are said over HTTP: bad values 422, a rule that stands against it 409. */
@Component
final class Refusals implements ProblemTranslator {
    @Override
    public Optional<Problem> translate(Throwable cause) {
        return switch (cause) {
            case RuleBroken e -> Optional.of(refusal(e));
            case RecordNotFound _ -> Optional.of(Problem.of(HttpStatus.NOT_FOUND, "not-found"));
            default -> Optional.empty();
        };
    }

    private static Problem refusal(RuleBroken broken) {
        if (broken.isAboutValues()) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-values")
                    .with(broken.breaches().stream()
                            .map(breach -> new Problem.BadValue(
                                    breach.pointer() == null ? "" : breach.pointer(),
                                    "rule." + breach.code(),
                                    breach.args()))
                            .toList());
        }
        var breach = broken.breaches().getFirst();
        return Problem.of(HttpStatus.CONFLICT, "rule", breach.args().toArray()).saying("rule." + breach.code());
    }
}
