package cz.propoj.contract.meetings;

import cz.propoj.contract.Copies;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting was about and what came of it.
 *
 * @param outputs written or other outputs
 * @param next what follows from it
 */
public record Agenda(
        LocalDate date,
        MeetingKind kind,
        @Nullable String topic,
        @Nullable String goal,
        List<CoordinatorRole> coordinatorRoles,
        @Nullable String outputs,
        @Nullable String next) {
    public Agenda {
        coordinatorRoles = Copies.of(coordinatorRoles);
    }
}
