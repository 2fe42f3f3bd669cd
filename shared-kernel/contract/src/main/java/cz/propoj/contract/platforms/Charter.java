package cz.propoj.contract.platforms;

import cz.propoj.contract.Copies;
import cz.propoj.contract.actors.ActorId;
import java.util.List;
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
    public static final Charter NONE = new Charter(List.of(), null, List.of(), null, null);

    public Charter {
        coordinators = Copies.of(coordinators);
        topics = Copies.of(topics);
    }
}
