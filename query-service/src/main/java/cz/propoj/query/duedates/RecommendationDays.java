package cz.propoj.query.duedates;

import cz.propoj.contract.recommendations.Timing;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days by which recommendations are to be done; of those that come again, the next time. */
@Component
final class RecommendationDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.recommendations().stream()
                .filter(row -> row.state().isOpen())
                .flatMap(row -> day(row, map.day()).stream()
                        .map(day -> new DueDate(
                                map.id(),
                                DueKind.RECOMMENDATION,
                                day,
                                row.guidance().title(),
                                null,
                                Site.RECOMMENDATIONS,
                                row.id().toString(),
                                row.actors().stream().map(ref -> ref.id()).toList(),
                                null)));
    }

    private static Optional<LocalDate> day(RecommendationRow row, LocalDate today) {
        var timing = row.guidance().timing();
        return timing.day() != null
                ? Optional.of(timing.day())
                : recurrence(timing).flatMap(again -> again.next(row.info().effectiveOn(), today, null));
    }

    private static Optional<Recurrence> recurrence(Timing timing) {
        return timing.timesPerYear() != null
                ? Optional.of(Recurrence.timesPerYear(timing.timesPerYear()))
                : Optional.ofNullable(timing.everyMonths()).map(Recurrence::everyMonths);
    }
}
