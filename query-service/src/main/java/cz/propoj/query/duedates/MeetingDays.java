package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Meetings ahead, and those of which nobody has written down yet who came. */
@Component
final class MeetingDays implements DueDateSource {
    /** Who has written nothing down for so long does not do it any more. */
    private static final int MONTHS_TO_WRITE_DOWN = 6;

    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.meetings().stream().filter(row -> !row.state().cancelled()).flatMap(row -> kind(row, map.day())
                .map(kind -> date(map, row, kind)));
    }

    /** What was written down before its day was planned; afterwards somebody says who came. */
    private static Stream<DueKind> kind(MeetingRow row, LocalDate today) {
        var day = row.agenda().date();
        if (!day.isBefore(today)) {
            return Stream.of(DueKind.MEETING);
        }
        var isOpen = row.participants().isEmpty()
                && row.info().effectiveOn().isBefore(day)
                && day.isAfter(today.minusMonths(MONTHS_TO_WRITE_DOWN));
        return isOpen ? Stream.of(DueKind.ATTENDANCE) : Stream.empty();
    }

    private static DueDate date(VisibleMap map, MeetingRow row, DueKind kind) {
        var agenda = row.agenda();
        var platform = row.platform();
        var name = Stream.of(platform == null ? "" : platform.name(), agenda.topic() == null ? "" : agenda.topic())
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " – " + other);
        return new DueDate(
                map.id(),
                kind,
                agenda.date(),
                name.orElse(null),
                agenda.kind(),
                Site.MEETINGS,
                row.id().toString(),
                row.state().platform() == null
                        ? row.participants().stream()
                                .map(one -> one.actor().id())
                                .toList()
                        : map.platform(row.state().platform()).stream()
                                .flatMap(MeetingDays::invited)
                                .toList(),
                null);
    }

    /** Who takes part in a platform is expected at its meetings. */
    static Stream<String> invited(PlatformRow platform) {
        return Stream.concat(
                        Stream.concat(
                                platform.coordinators().stream(),
                                platform.members().stream().map(PlatformRow.Member::actor)),
                        platform.participants().stream())
                .map(Ref::id)
                .distinct();
    }
}
