package cz.propoj.query.networkmap;

import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.Participation;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The links between the records of a map, worked out when read. What a merged record took part in counts for the one
 * that took it in, so that un-merging loses nothing.
 */
final class Links {
    private static final Comparator<NeedState> BY_AREA = Comparator.comparing(NeedState::area)
            .thenComparing(NeedState::name)
            .thenComparing(need -> need.need().value());

    /** Words by which a stated frequency says that a platform meets more than once; "1×" alone says the opposite. */
    private static final Pattern REPEATED =
            Pattern.compile("(?<!\\d)([2-9]|[1-9]\\d+)\\s*[x×]|(?<!\\bjeden|\\b1|\\b1 )krat"
                    + "|tydn|mesic|ctvrtlet|pololet|rocn|do roka|za rok|\\d+\\s*(dni|dnu|denn)|pravideln|opakovan");

    private static final int SEVERAL = 2;

    /** For how long meetings show that a platform meets repeatedly: it may meet once a year and miss a date. */
    private static final int YEARS_OF_REPETITION = 2;

    private static final int MERGES = 16;

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

    /** The record that stands for this one: itself, or the one that it was merged into. */
    ActorId standing(ActorId actor) {
        var id = actor;
        for (var i = 0; i < MERGES; i++) {
            var state = map.actors().get(id);
            var into = state == null || state.lifeCycle() != LifeCycle.MERGED ? null : state.mergedInto();
            if (into == null) {
                return id;
            }
            id = into;
        }
        return id;
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
    List<MeetingState> meetings(PlatformId platform) {
        return meetingsOfPlatform.getOrDefault(platform, List.of());
    }

    /** Held up to the day, the last one first. */
    List<MeetingState> meetings(ActorId actor) {
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
    List<Mark> missing(PlatformState platform) {
        var missing = new ArrayList<Mark>();
        if (platform.charter().coordinators().isEmpty()) {
            missing.add(Mark.COORDINATED);
        }
        if (!hasMetRepeatedly(platform.platform())
                && !isRepeated(platform.charter().frequency())) {
            missing.add(Mark.MEETS_REPEATEDLY);
        }
        var sectors = participants(platform.platform()).stream()
                .map(map.actors()::get)
                .map(Links::sector)
                .toList();
        if (sectors.size() < SEVERAL
                || sectors.stream().allMatch(sector -> sector == null || sector == Sector.SOCIAL_AFFAIRS)) {
            missing.add(Mark.SEVERAL_ACTORS);
        }
        return List.copyOf(missing);
    }

    private boolean hasMetRepeatedly(PlatformId platform) {
        var since = map.day().minusYears(YEARS_OF_REPETITION);
        return meetings(platform).stream()
                        .filter(held -> held.agenda().date().isAfter(since))
                        .count()
                >= SEVERAL;
    }

    private static @Nullable Sector sector(@Nullable ActorState actor) {
        return actor == null ? null : actor.profile().classification().sector();
    }

    static boolean isRepeated(@Nullable String frequency) {
        var words = Texts.folded(frequency);
        return !words.contains("jednoraz") && REPEATED.matcher(words).find();
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
