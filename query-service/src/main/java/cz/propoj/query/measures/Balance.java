package cz.propoj.query.measures;

import cz.propoj.contract.needs.Focus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How prevention and intervention are balanced.
 *
 * @param unknown those of which it is not said; they are not part of the balance
 */
public record Balance(int prevention, int both, int intervention, int unknown) {
    static <T> Balance of(Collection<T> all, Function<T, @Nullable Focus> focus) {
        var counts = new EnumMap<Focus, Integer>(Focus.class);
        var unknown = 0;
        for (var one : all) {
            var said = focus.apply(one);
            if (said == null) {
                unknown++;
            } else {
                counts.merge(said, 1, Integer::sum);
            }
        }
        return new Balance(
                counts.getOrDefault(Focus.PREVENTION, 0),
                counts.getOrDefault(Focus.BOTH, 0),
                counts.getOrDefault(Focus.INTERVENTION, 0),
                unknown);
    }

    /**
     * (prevention − intervention) ÷ (prevention + both + intervention), from −1 (only intervention) to 1 (only
     * prevention); null when nothing is said.
     */
    public @Nullable Double value() {
        var said = prevention + both + intervention;
        return said == 0 ? null : (double) (prevention - intervention) / said;
    }
}
