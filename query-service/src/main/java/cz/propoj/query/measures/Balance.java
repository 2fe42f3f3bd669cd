package cz.propoj.query.measures;

import cz.propoj.contract.needs.Focus;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedLine;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How prevention and intervention are balanced.
 *
 * @param unknown those of which it is not said; they are not part of the balance
 */
public record Balance(int prevention, int both, int intervention, int unknown) {
    private static final Balance NOTHING = new Balance(0, 0, 0, 0);

    /** Of activities of needs that are not retired, by their phase. */
    static Balance ofActivities(VisibleMap map) {
        return of(
                map.needLines().stream()
                        .filter(line -> !line.need().state().retired())
                        .map(NeedLine::activity)
                        .filter(Objects::nonNull)
                        .toList(),
                node -> node.activity().plan().phase());
    }

    /** Each network has activities of its own, so those of several are added up. */
    static Balance ofActivities(List<VisibleMap> maps) {
        return sum(maps.stream().map(Balance::ofActivities).toList());
    }

    static Balance sum(List<Balance> all) {
        return all.stream().reduce(NOTHING, Balance::plus);
    }

    private Balance plus(Balance other) {
        return new Balance(
                prevention + other.prevention,
                both + other.both,
                intervention + other.intervention,
                unknown + other.unknown);
    }

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

    /** Those for prevention, alone or also, of those of which it is said; from 0 to 1, null when nothing is said. */
    @Nullable
    Double preventionShare() {
        var said = prevention + both + intervention;
        return said == 0 ? null : (double) (prevention + both) / said;
    }
}
