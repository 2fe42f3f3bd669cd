package cz.propoj.query.duedates;

import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When platforms meet next: by their plan, or, where they say only how often they meet, when it is time again. What was
 * planned for a day takes the place of what the plan says of it.
 */
@Component
final class PlatformDays implements DueDateSource {
    /** So far ahead a plan is shown. */
    private static final int MONTHS_AHEAD = 12;

    /** So long ago a planned meeting is missed. */
    private static final int MONTHS_BACK = 2;

    @Override
    public Stream<DueDate> of(VisibleMap map) {
        var meetings = map.meetings().stream()
                .filter(row -> !row.state().cancelled() && row.state().platform() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.state().platform())));
        return map.platforms().stream()
                .filter(row -> row.state().isActive())
                .flatMap(row -> of(map, row, meetings.getOrDefault(row.id(), List.of())));
    }

    private static Stream<DueDate> of(VisibleMap map, PlatformRow platform, List<MeetingRow> meetings) {
        var days = meetings.stream().map(row -> row.agenda().date()).collect(Collectors.toSet());
        var plan = platform.state().plan();
        if (plan != null) {
            return planned(map, platform, plan, days);
        }
        var today = map.day();
        if (days.stream().anyMatch(day -> !day.isBefore(today))) {
            return Stream.empty();
        }
        var interval = StatedFrequency.interval(platform.charter().frequency());
        var last = platform.lastMeeting();
        return interval == null || last == null
                ? Stream.empty()
                : Stream.of(date(map, platform, DueKind.NEXT_MEETING, last.plus(interval)));
    }

    private static Stream<DueDate> planned(
            VisibleMap map, PlatformRow platform, MeetingPlan plan, Set<LocalDate> known) {
        var today = map.day();
        var ahead = plan.days(today, today.plusMonths(MONTHS_AHEAD)).stream()
                .filter(day -> !known.contains(day))
                .map(day -> date(map, platform, DueKind.MEETING, day));
        // Of the last planned day nothing is known: it was held and not written down, or it was not held.
        var missed = plan.days(today.minusMonths(MONTHS_BACK), today.minusDays(1)).stream()
                .filter(day -> known.stream().noneMatch(held -> !held.isBefore(day)))
                .reduce((_, later) -> later)
                .map(day -> date(map, platform, DueKind.ATTENDANCE, day));
        return Stream.concat(missed.stream(), ahead);
    }

    private static DueDate date(VisibleMap map, PlatformRow platform, DueKind kind, LocalDate day) {
        return new DueDate(
                map.id(),
                kind,
                day,
                platform.name(),
                MeetingKind.PLATFORM_MEETING,
                Site.PLATFORMS,
                platform.id().toString(),
                kind == DueKind.NEXT_MEETING
                        ? platform.coordinators().stream().map(ref -> ref.id()).toList()
                        : MeetingDays.invited(platform).toList(),
                null);
    }
}
