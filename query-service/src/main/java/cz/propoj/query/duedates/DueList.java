package cz.propoj.query.duedates;

import cz.propoj.query.web.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Due dates as people read them: by how near they are, each a sentence that leads to its record. */
public final class DueList {
    private DueList() {}

    /** How near a day is. */
    public enum Nearness {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        THIS_MONTH,
        NEXT_MONTH,
        LATER;

        static Nearness of(LocalDate day, LocalDate today) {
            if (day.isBefore(today)) {
                return OVERDUE;
            }
            if (day.equals(today)) {
                return TODAY;
            }
            if (!day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
                return THIS_WEEK;
            }
            var month = today.with(TemporalAdjusters.lastDayOfMonth());
            if (!day.isAfter(month)) {
                return THIS_MONTH;
            }
            return day.isAfter(month.plusDays(1).with(TemporalAdjusters.lastDayOfMonth())) ? LATER : NEXT_MONTH;
        }
    }

    /**
     * A line.
     *
     * @param network what its network is called; null: all lines are of one
     * @param late days since it was due; 0: it is not overdue
     */
    public record Line(
            LocalDate day,
            String kind,
            String name,
            String href,
            @Nullable String network,
            long late) {}

    /** Lines that are equally near. */
    public record Group(Nearness nearness, List<Line> lines) {}

    /** The nearest first, as the dates are. */
    public static List<Group> groups(
            Collection<DueDate> dates, LocalDate today, Wording say, Function<DueDate, @Nullable String> network) {
        var groups = new EnumMap<Nearness, List<Line>>(Nearness.class);
        dates.forEach(date -> groups.computeIfAbsent(Nearness.of(date.day(), today), _ -> new ArrayList<>())
                .add(line(date, today, say, network.apply(date))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** One of them. */
    public static Line line(DueDate date, LocalDate today, Wording say, @Nullable String network) {
        return new Line(
                date.day(),
                say.capital(say.term(date.kind())),
                DueTable.name(date, say.locale()),
                date.href(),
                network,
                date.isOverdue(today) ? today.toEpochDay() - date.day().toEpochDay() : 0);
    }
}
