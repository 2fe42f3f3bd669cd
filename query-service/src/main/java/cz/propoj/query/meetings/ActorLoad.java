package cz.propoj.query.meetings;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.Participation;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much an actor is asked to meet over all platforms, as the capacity for meetings is limited.
 *
 * @param meetings it came to in the twelve months up to the day, also outside platforms
 * @param outside of these, outside any platform
 * @param people it sent to them, added up
 */
record ActorLoad(ActorRow actor, int meetings, int outside, int people) {
    /** Every active actor, the one with most meetings first. */
    static List<ActorLoad> of(VisibleMap map) {
        return map.keep("meetings.load", () -> all(map));
    }

    private static List<ActorLoad> all(VisibleMap map) {
        var since = map.day().minusMonths(Participation.MONTHS);
        Map<String, int[]> tally = new HashMap<>();
        for (var meeting : map.meetings()) {
            if (!MeetingSummary.isHeld(meeting, map) || !meeting.agenda().date().isAfter(since)) {
                continue;
            }
            var counted = new java.util.HashSet<String>();
            for (var one : meeting.participants()) {
                var counts = tally.computeIfAbsent(one.actor().id(), _ -> new int[3]);
                counts[2] += one.people();
                if (counted.add(one.actor().id())) {
                    counts[0]++;
                    counts[1] += meeting.platform() == null ? 1 : 0;
                }
            }
        }
        return map.actors().stream()
                .filter(actor -> actor.state().isActive())
                .map(actor -> load(actor, tally.getOrDefault(actor.id().toString(), new int[3])))
                .sorted(Comparator.comparingInt(ActorLoad::meetings)
                        .thenComparingInt(load -> load.actor().platforms().size())
                        .reversed()
                        .thenComparing(CzechOrder.by(load -> load.actor().name())))
                .toList();
    }

    private static ActorLoad load(ActorRow actor, int[] counts) {
        return new ActorLoad(actor, counts[0], counts[1], counts[2]);
    }

    ActorId id() {
        return actor.id();
    }
}
