package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When capacities become older than the network takes them for true. */
@Component
final class CapacityDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.network().stream().flatMap(network -> map.actors().stream()
                .filter(row -> row.state().isActive())
                .flatMap(row -> of(map, row, network.dueLimits().capacityDays())));
    }

    private static Stream<DueDate> of(VisibleMap map, ActorRow row, int days) {
        var capacity = row.state().capacity();
        var asOf = capacity == null ? null : capacity.asOf();
        return capacity == null || asOf == null || (capacity.total() == null && capacity.free() == null)
                ? Stream.empty()
                : Stream.of(DueDate.of(
                        map.id(),
                        DueKind.CAPACITY,
                        asOf.plusDays(days),
                        row.name(),
                        Site.ACTORS,
                        row.id(),
                        Stream.of(row.id().toString())));
    }
}
