package cz.propoj.command.runtime.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the body of every change may say beside the change itself. */
public interface EffectiveDated {
    /** Since which day it is true; null: since today. */
    @Nullable
    LocalDate effectiveOn();

    /** Why, in the person's words; nothing about clients. */
    @Nullable
    String reason();

    /** For bodies that say nothing else, and for changes without a body. */
    record Only(@Nullable LocalDate effectiveOn, @Nullable String reason) implements EffectiveDated {
        public static final Only NOTHING = new Only(null, null);

        public static Only orNothing(@Nullable Only body) {
            return body == null ? NOTHING : body;
        }
    }
}
