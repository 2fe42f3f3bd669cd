package cz.propoj.query.practices;

import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the list of practices is drawn. */
final class PracticeTable {
    static final Table<PracticeRow> TABLE = new Table<>(
            "practices",
            Site.PRACTICES,
            null,
            PracticeListing::of,
            _ -> _ -> Stream.empty(),
            row -> row.id().toString(),
            "title",
            List.of("stage", "reachedOn", "place", "audience"),
            Map.of(
                    "stage",
                    (row, site) -> Cell.state(
                            site.say().term(row.state().stage()), row.state().stage() == PracticeStage.ADOPTED),
                    "actors",
                    (row, site) -> Cell.links(site.links(Site.ACTORS, row.actors())),
                    "platforms",
                    (row, site) -> Cell.links(site.links(Site.PLATFORMS, row.platforms())),
                    "needs",
                    (row, site) -> Cell.links(site.links(Site.NEEDS, row.needs())),
                    "topics",
                    (row, site) -> Cell.links(site.links(Site.TOPICS, row.topics()))),
            "nova",
            null,
            null);

    private PracticeTable() {}
}
