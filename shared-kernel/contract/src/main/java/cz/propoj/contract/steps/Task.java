package cz.propoj.contract.steps;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.vault.WithTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and until when.
 *
 * @param title in a few words, one line
 * @param what all that has to be said of it
 * @param actors who do it
 * @param roles who else, in words, such as coordinator of the network
 * @param until the last day; null: no day is set
 * @param recurrence how often; null: once
 */
public record Task(
        String title,
        @Nullable String what,
        List<ActorId> actors,
        List<String> roles,
        @Nullable LocalDate until,
        @Nullable Recurrence recurrence) {
    private static final String WHAT_IN_VAULT = "what";

    public Task {
        actors = Copies.of(actors);
        roles = Copies.of(roles);
        recurrence = isSaid(recurrence) ? recurrence : null;
    }

    /** A form sends the record also where nobody has filled it in. */
    private static boolean isSaid(@Nullable Recurrence recurrence) {
        return recurrence != null
                && (recurrence.timesPerYear() != null
                        || recurrence.everyMonths() != null
                        || recurrence.weekday() != null);
    }

    Map<String, String> texts() {
        return WithTexts.fields(List.of(WHAT_IN_VAULT), what);
    }

    Task with(Map<String, String> texts) {
        return new Task(title, texts.get(WHAT_IN_VAULT), actors, roles, until, recurrence);
    }
}
