package cz.propoj.httpedge;

import java.util.Optional;

/** How a module's own exceptions are said; a bean of that module. */
@FunctionalInterface
public interface ProblemTranslator {
    /** Empty when it is none of its own. */
    Optional<Problem> translate(Throwable cause);
}
