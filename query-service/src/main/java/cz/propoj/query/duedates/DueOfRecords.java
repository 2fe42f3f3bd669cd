package cz.propoj.query.duedates;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.DatedRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Due dates of one record, and of others that concern it. */
@Component
final class DueOfRecords implements DatedRecords {
    private final DueDates dates;

    DueOfRecords(DueDates dates) {
        this.dates = dates;
    }

    @Override
    public List<Due> of(Site site, SubjectKind kind, String id) {
        var today = site.map().day();
        return dates.of(site.map(), DueDates.Scope.NETWORK).stream()
                .filter(date -> isOf(date, kind, id)
                        || (kind == SubjectKind.ACTOR && date.actors().contains(id)))
                .map(date -> {
                    var line = DueList.line(date, today, site.say(), null);
                    var what = isOf(date, kind, id) ? line.kind() : line.kind() + ": " + line.name();
                    return new Due(line.day(), what, line.href(), line.late());
                })
                .toList();
    }

    private static boolean isOf(DueDate date, SubjectKind kind, String id) {
        return date.folder().equals(folder(kind)) && date.record().equals(id);
    }

    private static String folder(SubjectKind kind) {
        return switch (kind) {
            case ACTOR -> Site.ACTORS;
            case PLATFORM -> Site.PLATFORMS;
            case NEED -> Site.NEEDS;
            case MEETING -> Site.MEETINGS;
            case NETWORK -> "";
        };
    }
}
