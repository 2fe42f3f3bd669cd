package cz.propoj.query.duedates;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days on which projects end. One that has ended stays overdue until it is prolonged or is no part of the network any more. */
@Component
final class ProjectDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.actors().stream()
                .filter(row ->
                        row.state().isActive() && row.profile().identity().kind() == ActorKind.PROJECT)
                .flatMap(row -> Stream.ofNullable(row.profile().classification().runsTo())
                        .map(end -> DueDate.of(
                                map.id(),
                                DueKind.PROJECT,
                                end,
                                row.name(),
                                Site.ACTORS,
                                row.id(),
                                Stream.of(row.id().toString()))));
    }
}
