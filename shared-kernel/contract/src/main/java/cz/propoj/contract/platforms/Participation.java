package cz.propoj.contract.platforms;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which actors take part in which platforms. Derived from the platforms and their meetings, never
 * typed, so that the lists of actors and of platforms can't contradict each other.
 */
public final class Participation {
    /** How long a visit counts: the templates are revised once a year, so a year. */
    public static final int MONTHS = 12;

    private Participation() {}

    /** Members on that day of platforms that are not dissolved, and whoever came to one of their meetings in the year before. */
    public static Map<ActorId, Set<PlatformId>> on(
            LocalDate day, Collection<PlatformState> platforms, Collection<MeetingState> meetings) {
        var result = new HashMap<ActorId, Set<PlatformId>>();
        var meeting = new LinkedHashSet<PlatformId>();
        for (var platform : platforms) {
            if (platform.lifeCycle() == PlatformLifeCycle.DISSOLVED) {
                continue;
            }
            meeting.add(platform.platform());
            for (var member : platform.members().keySet()) {
                result.computeIfAbsent(member, _ -> new LinkedHashSet<>()).add(platform.platform());
            }
        }
        var since = day.minusMonths(MONTHS);
        for (var held : meetings) {
            var platform = held.platform();
            var date = held.agenda().date();
            if (platform == null
                    || held.cancelled()
                    || date.isAfter(day)
                    || !date.isAfter(since)
                    || !meeting.contains(platform)) {
                continue;
            }
            for (Attendance attendance : held.attendance()) {
                result.computeIfAbsent(attendance.actor(), _ -> new LinkedHashSet<>())
                        .add(platform);
            }
        }
        return result;
    }
}
