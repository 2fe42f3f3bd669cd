package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decision of the user on the differences that an import has found.
 *
 * @param asOf the day from which the differences are true; null: the day that was shown
 * @param accept by group ({@code actor.added}, {@code meeting.missing}, or {@code added} for all kinds) or id of a
 *     difference; the id counts first, then the narrower group. What is not named is imported unless it is missing in the files, or
 *     others have changed it too since the files were exported
 * @param resolutions the choice for problems, by their ids
 */
record Acceptance(@Nullable LocalDate asOf, Map<String, Boolean> accept, Map<String, String> resolutions) {
    Acceptance {
        accept = Map.copyOf(accept);
        resolutions = Map.copyOf(resolutions);
    }

    /** Accepts everything that differs; {@code retireMissing} says whether also what the files no longer list. */
    static Acceptance ofAll(LocalDate asOf, boolean retireMissing) {
        return new Acceptance(asOf, Map.of(word(DifferenceKind.MISSING), retireMissing), Map.of());
    }

    static String group(Difference difference) {
        return difference.item().name().toLowerCase(Locale.ROOT) + "." + word(difference.change());
    }

    static String word(DifferenceKind change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(Difference difference) {
        for (var key : new String[] {difference.id(), group(difference), word(difference.change())}) {
            var decided = accept.get(key);
            if (decided != null) {
                return decided;
            }
        }
        return difference.isAcceptedByDefault();
    }
}
