package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Merges;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.contract.platforms.Participation;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.query.networkmap.rows.ActivityRef;
import cz.propoj.query.networkmap.rows.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links between the records of a map, worked out when read. What a merged record took part in counts for the one
 * that took it in, so that un-merging loses nothing.
 */
public final class Links {
    private static final Comparator<NeedState> BY_AREA = Comparator.comparing(NeedState::area)
            .thenComparing(NeedState::name)
            .thenComparing(need -> need.need().value());

    private final NetworkMap map;
    private final Map<ActorId, Set<PlatformId>> participation = new HashMap<>();
    private final Map<PlatformId, Set<ActorId>> participants = new HashMap<>();
    private final Map<ActorId, Set<PlatformId>> coordination = new HashMap<>();
    private final Map<PlatformId, List<MeetingState>> meetingsOfPlatform = new HashMap<>();
    private final Map<ActorId, List<MeetingState>> meetingsOfActor = new HashMap<>();
    private final Map<ActorId, List<ActivityRef>> activities = new HashMap<>();

    Links(NetworkMap map) {
        this.map = map;
        takePartIn();
        meet();
        act();
    }

    private void takePartIn() {
        Participation.on(map.day(), map.platforms().values(), map.meetings().values())
                .forEach((actor, platforms) -> platforms.forEach(platform -> {
                    var standing = standing(actor);
                    participation
                            .computeIfAbsent(standing, _ -> new LinkedHashSet<>())
                            .add(platform);
                    participants
                            .computeIfAbsent(platform, _ -> new LinkedHashSet<>())
                            .add(standing);
                }));
        map.platforms()
                .values()
                .forEach(platform -> platform.charter().coordinators().forEach(actor -> coordination
                        .computeIfAbsent(standing(actor), _ -> new LinkedHashSet<>())
                        .add(platform.platform())));
    }

    private void meet() {
        map.meetings().values().stream()
                .filter(this::isHeld)
                .sorted(Comparator.comparing(
                                (MeetingState held) -> held.agenda().date())
                        .reversed()
                        .thenComparing(held -> held.meeting().value()))
                .forEach(held -> {
                    var platform = held.platform();
                    if (platform != null) {
                        meetingsOfPlatform
                                .computeIfAbsent(platform, _ -> new ArrayList<>())
                                .add(held);
                    }
                    held.attendance().stream()
                            .map(attendance -> standing(attendance.actor()))
                            .distinct()
                            .forEach(actor -> meetingsOfActor
                                    .computeIfAbsent(actor, _ -> new ArrayList<>())
                                    .add(held));
                });
    }

    private void act() {
        // In one order, however the rows came to be in memory.
        map.needs().values().stream()
                .filter(need -> !need.retired())
                .sorted(BY_AREA)
                .forEach(need -> need.forms()
                        .forEach(form -> form.activities().forEach(activity -> activity.actors().stream()
                                .map(this::standing)
                                .distinct()
                                .forEach(actor -> activities
                                        .computeIfAbsent(actor, _ -> new ArrayList<>())
                                        .add(new ActivityRef(
                                                activity.activity(),
                                                activity.plan().name(),
                                                need.need(),
                                                need.name(),
                                                need.area()))))));
    }

    boolean isHeld(MeetingState meeting) {
        return !meeting.cancelled() && !meeting.agenda().date().isAfter(map.day());
    }

    /** The record that stands for this one, see {@link Merges}. */
    public ActorId standing(ActorId actor) {
        return Merges.standing(actor, map.actors()::get);
    }

    Set<PlatformId> platforms(ActorId actor) {
        return participation.getOrDefault(actor, Set.of());
    }

    Set<ActorId> participants(PlatformId platform) {
        return participants.getOrDefault(platform, Set.of());
    }

    Set<PlatformId> coordinated(ActorId actor) {
        return coordination.getOrDefault(actor, Set.of());
    }

    /** Held up to the day, the last one first. */
    public List<MeetingState> meetings(PlatformId platform) {
        return meetingsOfPlatform.getOrDefault(platform, List.of());
    }

    /** Held up to the day, the last one first. */
    public List<MeetingState> meetings(ActorId actor) {
        return meetingsOfActor.getOrDefault(actor, List.of());
    }

    int meetingsInYear(ActorId actor) {
        var since = map.day().minusMonths(Participation.MONTHS);
        return (int) meetings(actor).stream()
                .filter(held -> held.agenda().date().isAfter(since))
                .count();
    }

    List<ActivityRef> activities(ActorId actor) {
        return activities.getOrDefault(actor, List.of());
    }

    /** Marks of a functioning platform that it does not show. */
    List<FunctioningMark> missing(PlatformState platform) {
        return FunctioningMark.missing(
                platform.charter(),
                map.day(),
                meetings(platform.platform()).stream()
                        .map(held -> held.agenda().date())
                        .toList(),
                participants(platform.platform()).stream()
                        .map(map.actors()::get)
                        .<@Nullable Sector>map(Links::sector)
                        .toList());
    }

    private static @Nullable Sector sector(@Nullable ActorState actor) {
        return actor == null ? null : actor.profile().classification().sector();
    }

    @Nullable
    LocalDate lastMeeting(PlatformId platform) {
        var held = meetings(platform);
        return held.isEmpty() ? null : held.getFirst().agenda().date();
    }

    List<NeedState> needs() {
        return map.needs().values().stream()
                .sorted(Comparator.comparing(NeedState::area)
                        .thenComparingLong(need -> firstPosition(need))
                        .thenComparing(need -> need.need().value()))
                .toList();
    }

    /** Needs stand in the order in which they came into the map: that of the template. */
    private long firstPosition(NeedState need) {
        var row = map.rows().row(Kinds.NEEDS, need.need().toString());
        return row == null
                ? Long.MAX_VALUE
                : row.facts().stream().mapToLong(fact -> fact.position()).min().orElse(Long.MAX_VALUE);
    }
}
