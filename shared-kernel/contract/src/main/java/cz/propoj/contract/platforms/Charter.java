package cz.propoj.contract.platforms;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.vault.WithTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a platform works: what the template tracks beside its members.
 *
 * @param coordinators actors who coordinate it; the first mark of a functioning platform
 * @param frequency how often it meets, free text
 * @param outputs whether and where written or other outputs are available
 */
public record Charter(
        List<ActorId> coordinators,
        @Nullable String frequency,
        List<String> topics,
        @Nullable String goals,
        @Nullable String outputs) {
    private static final String GOALS_IN_VAULT = "goals";
    private static final String OUTPUTS_IN_VAULT = "outputs";

    public static final Charter NONE = new Charter(List.of(), null, List.of(), null, null);

    public Charter {
        coordinators = Copies.of(coordinators);
        topics = Copies.of(topics);
    }

    /** With other coordinators. */
    public Charter with(List<ActorId> coordinating) {
        return new Charter(coordinating, frequency, topics, goals, outputs);
    }

    /** Those that may name people, by field of the vault. */
    Map<String, String> texts() {
        return WithTexts.fields(List.of(GOALS_IN_VAULT, OUTPUTS_IN_VAULT), goals, outputs);
    }

    Charter with(Map<String, String> texts) {
        return new Charter(coordinators, frequency, topics, texts.get(GOALS_IN_VAULT), texts.get(OUTPUTS_IN_VAULT));
    }
}
