package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.web.Site;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days on which documents end. One that has ended is asked for a while: whether it is prolonged or followed by another. */
@Component
final class DocumentDays implements DueDateSource {
    private static final int MONTHS_AFTER_END = 3;

    @Override
    public Stream<DueDate> of(VisibleMap map) {
        return map.documents().all().stream()
                .filter(row -> !row.state().withdrawn())
                .flatMap(row -> date(map, row));
    }

    private static Stream<DueDate> date(VisibleMap map, DocumentRow row) {
        var end = row.profile().validTo();
        return end == null || end.isBefore(map.day().minusMonths(MONTHS_AFTER_END))
                ? Stream.empty()
                : Stream.of(DueDate.of(
                        map.id(),
                        DueKind.DOCUMENT,
                        end,
                        row.profile().title(),
                        Site.DOCUMENTS,
                        row.id(),
                        Stream.ofNullable(row.actor()).map(actor -> actor.id())));
    }
}
