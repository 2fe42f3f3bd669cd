package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last days of notices, also of those about capacity. Who sees which is up to the board. */
@Component
final class NoticeDays implements DueDateSource {
    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.notices().stream()
                .filter(row -> !row.isArchived())
                .map(row -> new DueDate(
                        map.id(),
                        DueKind.NOTICE,
                        row.state().validity().until(),
                        row.title().isEmpty() ? null : row.title(),
                        row.state().kind(),
                        Site.NOTICES,
                        row.id().toString(),
                        row.actor() == null
                                ? Stream.<String>of().toList()
                                : Stream.of(row.actor().id()).toList(),
                        row.state().author()));
    }

    @Override
    public boolean dependsOnReader() {
        return true;
    }
}
