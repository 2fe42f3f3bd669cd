package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a network at one moment. They are sums over records, so that a changed record changes them by a difference. */
final class Tally {
    private final Map<Figure, Long> sums = new EnumMap<>(Figure.class);

    /** On the map of today; counted once for each state of the map. */
    static Tally of(VisibleMap map) {
        return map.keep("comparison.tally", () -> {
            var tally = new Tally();
            map.actors().forEach(row -> tally.count(row.state(), 1));
            map.platforms().forEach(row -> {
                tally.count(row.state(), 1);
                tally.add(Figure.MEMBERSHIPS, row.participants().size());
            });
            map.meetings().forEach(row -> tally.count(row.state(), 1));
            map.needs().forEach(row -> tally.count(row.state(), 1));
            tally.add(
                    Figure.COVERED,
                    map.needs().stream()
                            .filter(row -> !row.state().retired())
                            .flatMap(row -> row.forms().stream())
                            .flatMap(form -> form.activities().stream())
                            .filter(NeedRow.ActivityNode::isCovered)
                            .count());
            return tally;
        });
    }

    /** As it was on the first side, when this is the second. */
    Tally before(Between between) {
        var tally = new Tally();
        tally.sums.putAll(sums);
        between.changes().forEach(change -> {
            tally.count(change.after(), -1);
            tally.count(change.before(), 1);
        });
        between.members().forEach(member -> tally.add(Figure.MEMBERSHIPS, member.joined() ? -1 : 1));
        between.covers().forEach(cover -> tally.add(Figure.COVERED, cover.gained() ? -1 : 1));
        return tally;
    }

    long of(Figure figure) {
        return sums.getOrDefault(figure, 0L);
    }

    private void add(Figure figure, long amount) {
        sums.merge(figure, amount, Long::sum);
    }

    private void count(@Nullable Object state, int sign) {
        switch (state) {
            case ActorState actor when actor.isActive() -> add(Figure.ACTORS, sign);
            case PlatformState platform when platform.isActive() -> add(Figure.PLATFORMS, sign);
            case MeetingState meeting when !meeting.cancelled() -> add(Figure.MEETINGS, sign);
            case NeedState need
            when !need.retired() -> {
                add(Figure.NEEDS, sign);
                need.forms()
                        .forEach(form -> add(
                                Figure.ACTIVITIES,
                                sign * (long) form.activities().size()));
            }
            case null, default -> {}
        }
    }
}
