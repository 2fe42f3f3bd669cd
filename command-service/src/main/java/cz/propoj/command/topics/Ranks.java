package cz.propoj.command.topics;

import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.topics.TopicId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which topics are ordered. There is always one more between two others, so that moving a topic changes nothing but
 * this topic, and people who move different topics at once don't disturb each other.
 */
final class Ranks {
    private static final BigDecimal STEP = BigDecimal.valueOf(1000);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int PARTS = 5000;
    private static final int DIGITS = 5;

    private Ranks() {}

    static boolean isBetween(BigDecimal rank, @Nullable BigDecimal after, @Nullable BigDecimal before) {
        return (after == null || after.compareTo(rank) < 0) && (before == null || rank.compareTo(before) < 0);
    }

    /**
     * A number of one topic's own: two that are moved into the same place at once stand beside each other, not upon each other.
     *
     * @throws RuleBroken when somebody has moved the neighbours past each other meanwhile
     */
    static BigDecimal between(@Nullable BigDecimal after, @Nullable BigDecimal before, TopicId topic) {
        // 0 to a half, the same for the topic each time.
        var own = BigDecimal.valueOf(Math.floorMod(topic.value().hashCode(), PARTS), DIGITS - 1);
        if (after == null || before == null) {
            var away = STEP.multiply(QUARTER.add(own));
            return after != null ? after.add(away) : before == null ? BigDecimal.ZERO : before.subtract(away);
        }
        var room = before.subtract(after);
        if (room.signum() <= 0) {
            throw new RuleBroken("topic.order-changed");
        }
        var magnitude = room.precision() - room.scale();
        return after.add(room.multiply(QUARTER.add(own)))
                .setScale(Math.max(0, DIGITS - magnitude), RoundingMode.HALF_UP);
    }
}
