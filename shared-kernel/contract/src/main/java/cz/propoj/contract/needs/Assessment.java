package cz.propoj.contract.needs;

import org.jspecify.annotations.Nullable;

/**
 * How far a form of fulfilment is reached in the network.
 *
 * @param level 1 (hardly) to 5 (fully); null: not assessed
 * @param risks what threatens when it is not
 */
public record Assessment(@Nullable Integer level, @Nullable String risks) {
    public static final Assessment NONE = new Assessment(null, null);
}
