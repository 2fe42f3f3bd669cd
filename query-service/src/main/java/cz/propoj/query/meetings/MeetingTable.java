package cz.propoj.query.meetings;

import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;

/** How the list of meetings is drawn. */
final class MeetingTable {
    static final Table<MeetingRow> TABLE = new Table<>(
            "meetings",
            Site.MEETINGS,
            "platformy",
            MeetingListing::of,
            MeetingListing::hiddenWords,
            row -> row.id().toString(),
            "date",
            List.of("platform", "topic", "kind", "actors", "people", "participants"),
            Map.of(
                    "platform",
                    MeetingTable::platform,
                    "participants",
                    (row, site) -> Cell.links(site.links(
                            Site.ACTORS,
                            row.participants().stream()
                                    .map(MeetingRow.Participant::actor)
                                    .toList()))),
            "nove",
            null,
            null);

    private MeetingTable() {}

    private static Cell platform(MeetingRow row, Site site) {
        var platform = row.platform();
        return platform == null
                ? Cell.text(site.say().text("meetings.outside"))
                : Cell.links(site.links(Site.PLATFORMS, List.of(platform)));
    }
}
