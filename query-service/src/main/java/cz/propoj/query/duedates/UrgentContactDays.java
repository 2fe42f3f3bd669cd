package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When urgent contacts are to be tried again; nothing for those who may not see contacts. */
@Component
final class UrgentContactDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.network().stream().flatMap(network -> map.actors().stream()
                .filter(row -> row.state().isActive()
                        && map.contacts(row.id()).stream()
                                .anyMatch(contact -> contact.contact().urgent()))
                .map(row -> DueDate.of(
                        map.id(),
                        DueKind.URGENT_CONTACT,
                        VerificationDays.lastKnown(row.info())
                                .plusMonths(network.dueLimits().urgentContactMonths()),
                        row.name(),
                        Site.ACTORS,
                        row.id(),
                        Stream.of(row.id().toString()))));
    }
}
