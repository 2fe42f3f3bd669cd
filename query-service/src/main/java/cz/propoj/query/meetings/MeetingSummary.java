package cz.propoj.query.meetings;

import cz.propoj.contract.CodeList;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many meetings were held and who came, by kind of meeting or by type of actor, over time. Planned and cancelled
 * meetings do not count. Somebody who was merged into another actor counts as that one, once a meeting.
 *
 * @param lines in the order of the code list, in Czech order for kinds of service; what is not stated comes last
 * @param total each meeting once, so that it may be less than the sum of lines by type of actor
 */
record MeetingSummary(By by, List<Slot> slots, List<Line> lines, Line total) {
    /** More columns can't be read. */
    static final int MOST_SLOTS = 60;

    /** By what is counted. */
    enum By {
        KIND,
        SECTOR,
        SERVICE
    }

    /**
     * What was counted.
     *
     * @param attendances an actor at a meeting is one
     * @param people who came, over all actors
     */
    record Count(int meetings, int attendances, int people) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(int moreMeetings, int moreAttendances, int morePeople) {
            return new Count(meetings + moreMeetings, attendances + moreAttendances, people + morePeople);
        }
    }

    /**
     * One row.
     *
     * @param value a term of a code list or the words of a kind of service; null: not stated, or the total
     * @param counts one for each slot
     */
    record Line(@Nullable Object value, List<Count> counts, Count sum) {
        String label(Wording say, String none) {
            return switch (value) {
                case null -> none;
                case CodeList term -> say.capital(say.term(term));
                default -> value.toString();
            };
        }
    }

    /** The slots that touch the days; the first and last one count only the days that lie between. */
    static List<Slot> slots(LocalDate from, LocalDate to, Slot.Period period) {
        var slots = new ArrayList<Slot>();
        for (var slot = period.of(from); !slot.from().isAfter(to) && slots.size() <= MOST_SLOTS; slot = slot.next()) {
            slots.add(slot);
        }
        return slots;
    }

    static MeetingSummary of(VisibleMap map, LocalDate from, LocalDate to, By by, Slot.Period period) {
        var slots = slots(from, to, period);
        var index = new HashMap<Slot, Integer>();
        slots.forEach(slot -> index.put(slot, index.size()));
        var lines = new TreeMap<Object, Count[]>(order());
        var total = empty(slots.size());
        for (var meeting : map.meetings()) {
            var date = meeting.agenda().date();
            if (!isHeld(meeting, map) || date.isBefore(from) || date.isAfter(to)) {
                continue;
            }
            int at = Objects.requireNonNull(index.get(period.of(date)));
            var came = came(meeting);
            total[at] = total[at].plus(1, came.size(), people(came));
            grouped(meeting, came, by, map).forEach((value, actors) -> {
                var counts = lines.computeIfAbsent(value, _ -> empty(slots.size()));
                counts[at] = counts[at].plus(1, actors.size(), people(actors));
            });
        }
        return new MeetingSummary(
                by,
                slots,
                lines.entrySet().stream()
                        .map(line -> line(line.getKey() == NOT_STATED ? null : line.getKey(), line.getValue()))
                        .toList(),
                line(null, total));
    }

    private static final Object NOT_STATED = new Object();
    private static final List<MeetingKind> KINDS = List.of(MeetingKind.values());
    private static final List<Sector> SECTORS = List.of(Sector.values());

    static boolean isHeld(MeetingRow meeting, VisibleMap map) {
        return !meeting.state().cancelled() && !meeting.agenda().date().isAfter(map.day());
    }

    private static Count[] empty(int slots) {
        var counts = new Count[slots];
        java.util.Arrays.fill(counts, Count.NONE);
        return counts;
    }

    private static Line line(@Nullable Object value, Count[] counts) {
        var sum = Count.NONE;
        for (var count : counts) {
            sum = sum.plus(count.meetings(), count.attendances(), count.people());
        }
        return new Line(value, List.of(counts), sum);
    }

    private static int people(Map<String, Integer> came) {
        return came.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> came(MeetingRow meeting) {
        return meeting.participants().stream()
                .collect(Collectors.toMap(
                        one -> one.actor().id(), MeetingRow.Participant::people, Integer::sum, LinkedHashMap::new));
    }

    private static Map<Object, Map<String, Integer>> grouped(
            MeetingRow meeting, Map<String, Integer> came, By by, VisibleMap map) {
        if (by == By.KIND) {
            return Map.of(meeting.agenda().kind(), came);
        }
        var groups = new HashMap<Object, Map<String, Integer>>();
        came.forEach((actor, people) -> groups.computeIfAbsent(
                        Objects.requireNonNullElse(type(actor, by, map), NOT_STATED), _ -> new HashMap<>())
                .put(actor, people));
        return groups;
    }

    private static @Nullable Object type(String actor, By by, VisibleMap map) {
        var classification = map.actor(ActorId.of(actor))
                .map(ActorRow::profile)
                .map(profile -> profile.classification())
                .orElse(null);
        if (classification == null) {
            return null;
        }
        return by == By.SECTOR ? classification.sector() : classification.kindOfService();
    }

    private static Comparator<Object> order() {
        return Comparator.<Object>comparingInt(value -> switch (value) {
                    case MeetingKind kind -> KINDS.indexOf(kind);
                    case Sector sector -> SECTORS.indexOf(sector);
                    case String _ -> 0;
                    default -> Integer.MAX_VALUE;
                })
                .thenComparing(CzechOrder.by(Object::toString))
                .thenComparing(Object::toString);
    }
}
