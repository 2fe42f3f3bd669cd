package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.Participation;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the list of platforms is drawn, with the three marks of a functioning one. */
final class PlatformTable {
    static final Table<PlatformRow> TABLE = new Table<>(
            "platforms",
            Site.PLATFORMS,
            "platformy",
            PlatformTable::index,
            PlatformListing::hiddenWords,
            row -> row.id().toString(),
            "name",
            List.of("missing", "type", "coordinators", "frequency", "members", "meetingsInYear", "lifeCycle"),
            Map.of(
                    "coordinators", (row, site) -> Cell.links(site.links(Site.ACTORS, row.coordinators())),
                    "frequency", (row, _) -> Cell.tight(row.charter().frequency()),
                    "members", (row, _) -> Cell.number(row.members().size()),
                    "participants", (row, site) -> Cell.links(site.links(Site.ACTORS, row.participants())),
                    "missing", (row, _) -> row.state().isActive() ? Cell.marks(row.missing()) : Cell.text(null),
                    "lifeCycle",
                            (row, site) -> Cell.state(
                                    site.say().term(row.state().lifeCycle()),
                                    row.state().isActive())),
            "nova",
            null,
            new PlatformCells());

    private PlatformTable() {}

    /** The load of a year counts for people, so the list has it beside the fields of the interface. */
    private static RowIndex<PlatformRow> index(VisibleMap map) {
        return map.keep("platforms.table", () -> {
            var known = PlatformListing.of(map).listing();
            var fields = new ArrayList<>(known.fields());
            fields.add(Field.of(
                    "meetingsInYear", "platforms.meetingsInYear", FieldType.NUMBER, row -> meetingsInYear(row, map)));
            return new RowIndex<>(
                    new Listing<>(known.name(), fields, known.id(), known.defaults(), known.order()), map.platforms());
        });
    }

    private static int meetingsInYear(PlatformRow row, VisibleMap map) {
        var since = map.day().minusMonths(Participation.MONTHS);
        return (int) map.meetings(row.id()).stream()
                .filter(meeting -> meeting.agenda().date().isAfter(since))
                .count();
    }
}
