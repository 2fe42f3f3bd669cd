package cz.propoj.contract.meetings;

import cz.propoj.contract.Copies;
import cz.propoj.contract.vault.WithTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private static final String TOPIC_IN_VAULT = "topic";
    private static final String GOAL_IN_VAULT = "goal";
    private static final String OUTPUTS_IN_VAULT = "outputs";
    private static final String NEXT_IN_VAULT = "next";

    public Agenda {
        coordinatorRoles = Copies.of(coordinatorRoles);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(
                List.of(TOPIC_IN_VAULT, GOAL_IN_VAULT, OUTPUTS_IN_VAULT, NEXT_IN_VAULT), topic, goal, outputs, next);
    }

    Agenda with(Map<String, String> texts) {
        return new Agenda(
                date,
                kind,
                texts.get(TOPIC_IN_VAULT),
                texts.get(GOAL_IN_VAULT),
                coordinatorRoles,
                texts.get(OUTPUTS_IN_VAULT),
                texts.get(NEXT_IN_VAULT));
    }
}
