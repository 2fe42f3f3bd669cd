package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When records are to be verified again: so long after somebody confirmed or changed them last. */
@Component
final class VerificationDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        var months = map.network()
                .map(network -> network.dueLimits().verificationMonths())
                .orElse(0);
        return months == 0
                ? Stream.empty()
                : Stream.of(
                                map.actors().stream()
                                        .filter(row -> row.state().isActive())
                                        .map(row -> date(
                                                map,
                                                row.info(),
                                                months,
                                                row.name(),
                                                Site.ACTORS,
                                                row.id(),
                                                Stream.of(row.id().toString()))),
                                map.platforms().stream()
                                        .filter(row -> row.state().isActive())
                                        .map(row -> date(
                                                map,
                                                row.info(),
                                                months,
                                                row.name(),
                                                Site.PLATFORMS,
                                                row.id(),
                                                row.coordinators().stream().map(ref -> ref.id()))),
                                map.needs().stream()
                                        .filter(row -> !row.state().retired())
                                        .map(row -> date(
                                                map,
                                                row.info(),
                                                months,
                                                row.name(),
                                                Site.NEEDS,
                                                row.id(),
                                                Stream.empty())))
                        .flatMap(dates -> dates);
    }

    private static DueDate date(
            VisibleMap map,
            RowInfo info,
            int months,
            String name,
            String folder,
            Object record,
            Stream<String> actors) {
        return DueDate.of(
                map.id(), DueKind.VERIFICATION, lastKnown(info).plusMonths(months), name, folder, record, actors);
    }

    /** Whoever changed it knew how it was. */
    static LocalDate lastKnown(RowInfo info) {
        var verified = info.verifiedOn();
        return verified == null || verified.isBefore(info.effectiveOn()) ? info.effectiveOn() : verified;
    }
}
