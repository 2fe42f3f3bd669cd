package cz.propoj.standalone;

import cz.propoj.embeddedmongo.DatabaseDamaged;
import cz.propoj.embeddedmongo.DatabaseInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in plain words why the database could not be opened, instead of a stack trace. */
final class DatabaseFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseInUse || cause instanceof DatabaseDamaged) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
            }
        }
        return null;
    }
}
