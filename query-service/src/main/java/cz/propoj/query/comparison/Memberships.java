package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who came to take part in a platform or does so no more, each with the facts of three kinds of records behind it. */
final class Memberships {
    private Memberships() {}

    static List<Item> items(Between between) {
        var byRecord = new HashMap<String, RecordChange>();
        var meetings = new HashMap<PlatformId, List<RecordChange>>();
        for (var change : between.changes()) {
            byRecord.put(change.record(), change);
            Stream.of(platform(change.before()), platform(change.after()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(platform -> meetings.computeIfAbsent(platform, _ -> new ArrayList<>())
                            .add(change));
        }
        var items = new ArrayList<Item>();
        for (var member : between.members()) {
            var actor = member.actor().toString();
            var platform = member.platform().toString();
            var causes = new ArrayList<Item.Cause>();
            Stream.concat(
                            Stream.of(byRecord.get(platform), byRecord.get(actor)),
                            meetings.getOrDefault(member.platform(), List.of()).stream())
                    .filter(Objects::nonNull)
                    .map(change -> Comparison.cause(change, fact -> isOfMembership(fact, actor)))
                    .filter(cause -> !cause.positions().isEmpty())
                    .forEach(causes::add);
            items.add(new Item(
                    member.joined() ? ChangeKind.APPEARED : ChangeKind.VANISHED,
                    Kinds.PLATFORMS.name(),
                    platform,
                    actor,
                    between.now().ref(member.actor()).name() + " – "
                            + between.now().ref(member.platform()).name(),
                    null,
                    List.of(),
                    causes));
        }
        return items;
    }

    private static Optional<PlatformId> platform(@Nullable Object state) {
        return state instanceof MeetingState meeting ? Optional.ofNullable(meeting.platform()) : Optional.empty();
    }

    /** Whether the fact can make somebody a member, or end it. */
    private static boolean isOfMembership(Fact<?> fact, String actor) {
        return switch (fact.event()) {
            case PlatformEvent.PlatformDissolved _ -> true;
            case PlatformEvent.PlatformReopened _ -> true;
            case PlatformEvent.MemberJoined e -> e.actor().toString().equals(actor);
            case PlatformEvent.MemberLeft e -> e.actor().toString().equals(actor);
            case MeetingEvent.AttendanceRecorded e ->
                e.attendance().stream().anyMatch(came -> came.actor().toString().equals(actor));
            case MeetingEvent.MeetingReassigned _ -> true;
            case MeetingEvent.MeetingCancelled _ -> true;
            case MeetingEvent.MeetingRestored _ -> true;
            case ActorEvent.ActorMerged _ -> true;
            case ActorEvent.ActorUnmerged _ -> true;
            default -> false;
        };
    }
}
