package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The annual revision: each calendar year until it is closed. Of the years before only the last one is still asked for. */
@Component
final class RevisionDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        if (map.isEmpty()) {
            return Stream.empty();
        }
        var year = map.day().getYear();
        var began = map.beginning().map(LocalDate::getYear).orElse(year);
        var closed =
                map.yearToYear().closed().stream().map(ClosedRevision::year).collect(Collectors.toSet());
        return Stream.of(year - 1, year)
                .filter(one -> one >= began && !closed.contains(one))
                .map(one -> DueDate.of(
                        map.id(),
                        DueKind.REVISION,
                        LocalDate.of(one, Month.DECEMBER, Month.DECEMBER.maxLength()),
                        String.valueOf(one),
                        Site.REVISIONS,
                        "",
                        Stream.empty()));
    }
}
