package cz.propoj.contract.actors;

import cz.propoj.contract.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the actor serves: target groups, an age range and life situations.
 *
 * @param ageFrom years, inclusive; null: no lower bound given
 * @param ageTo years, inclusive; null: no upper bound given
 */
public record Clientele(
        List<String> groups,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        List<String> situations) {
    public static final Clientele NONE = new Clientele(List.of(), null, null, List.of());

    public Clientele {
        groups = Copies.of(groups);
        situations = Copies.of(situations);
    }
}
