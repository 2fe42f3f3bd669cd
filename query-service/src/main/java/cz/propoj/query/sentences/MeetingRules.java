package cz.propoj.query.sentences;

import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many meetings there were between the two moments, of which platforms and with whom. */
final class MeetingRules {
    /** Those that stand out are named, not all. */
    private static final int FOREMOST = 3;

    private MeetingRules() {}

    /** Also when there was none: a network that does not meet should read it. */
    static List<Change> held(Rule rule, Moments moments) {
        var held = held(moments);
        if (held.isEmpty() && !moments.after().day().isAfter(moments.before().day())) {
            return List.of();
        }
        var platforms = counted(held.stream().map(MeetingRow::platform).filter(Objects::nonNull));
        return List.of(new Change.OfSeveral(
                rule,
                held.size(),
                foremost(platforms).stream()
                        .map(one -> Named.platform(moments.network(), one.getKey())
                                .with(Named.Detail.times(one.getValue())))
                        .toList(),
                basis(moments, held)));
    }

    static List<Change> with(Rule rule, Moments moments) {
        var held = held(moments);
        var actors = counted(held.stream().flatMap(row -> row.participants().stream()
                .map(MeetingRow.Participant::actor)
                .distinct()));
        return actors.isEmpty()
                ? List.of()
                : List.of(new Change.OfSeveral(
                        rule,
                        actors.size(),
                        foremost(actors).stream()
                                .map(one -> Named.actor(moments.network(), one.getKey())
                                        .with(Named.Detail.times(one.getValue())))
                                .toList(),
                        basis(moments, held)));
    }

    private static List<MeetingRow> held(Moments moments) {
        return moments.after().meetings().stream()
                .filter(row -> !row.state().cancelled()
                        && moments.isBetween(row.agenda().date()))
                .toList();
    }

    private static Map<Ref, Long> counted(Stream<Ref> refs) {
        return refs.collect(Collectors.groupingBy(ref -> ref, LinkedHashMap::new, Collectors.counting()));
    }

    private static List<Map.Entry<Ref, Long>> foremost(Map<Ref, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Ref, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(CzechOrder.by(one -> one.getKey().name())))
                .limit(FOREMOST)
                .toList();
    }

    private static List<Change.Basis> basis(Moments moments, Collection<MeetingRow> held) {
        var ids = held.stream().map(row -> row.id().toString()).collect(Collectors.toSet());
        return moments.of(
                Kinds.MEETINGS,
                ids::contains,
                event -> event instanceof MeetingEvent.MeetingRecorded
                        || event instanceof MeetingEvent.AttendanceRecorded
                        || event instanceof MeetingEvent.MeetingRestored);
    }
}
