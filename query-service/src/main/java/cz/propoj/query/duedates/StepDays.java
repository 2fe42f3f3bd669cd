package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days until which steps are to be done; of those that come again, the next time. */
@Component
final class StepDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.steps().all().stream()
                .filter(row -> row.state().isOpen())
                .flatMap(row -> day(row, map.day()).stream()
                        .map(day -> new DueDate(
                                map.id(),
                                DueKind.STEP,
                                day,
                                row.task().title(),
                                null,
                                Site.STEPS,
                                row.id().toString(),
                                row.actors().stream().map(ref -> ref.id()).toList(),
                                null)));
    }

    private static Optional<LocalDate> day(StepRow row, LocalDate today) {
        var until = row.task().until();
        var recurrence = row.task().recurrence();
        if (recurrence == null) {
            return Optional.ofNullable(until);
        }
        // The last time may have passed: then the step waits to be ended, and its last day says since when.
        return recurrence.next(row.plannedOn(), today, until).or(() -> Optional.ofNullable(until));
    }
}
