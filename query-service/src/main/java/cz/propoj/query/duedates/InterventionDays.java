package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last days of interventions that take longer than a day. */
@Component
final class InterventionDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.yearToYear().interventions().stream()
                .filter(row -> !row.state().withdrawn() && row.undertaking().to() != null)
                .filter(row -> !row.undertaking().end().isBefore(map.day()))
                .map(row -> new DueDate(
                        map.id(),
                        DueKind.INTERVENTION,
                        row.undertaking().end(),
                        row.undertaking().name(),
                        row.undertaking().kind(),
                        Site.INTERVENTIONS,
                        row.id().toString(),
                        row.actors().stream().map(ref -> ref.id()).toList(),
                        null));
    }
}
