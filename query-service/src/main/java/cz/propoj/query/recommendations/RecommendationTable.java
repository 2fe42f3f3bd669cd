package cz.propoj.query.recommendations;

import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recommendations as a table: for search, and for the list as a file. */
final class RecommendationTable {
    static final Table<RecommendationRow> TABLE = new Table<>(
            "recommendations",
            Site.RECOMMENDATIONS,
            "akteri",
            RecommendationListing::of,
            _ -> _ -> Stream.empty(),
            row -> row.id().toString(),
            "title",
            List.of(
                    "field",
                    "level",
                    "number",
                    "standing",
                    "actors",
                    "sectors",
                    "kindsOfService",
                    "bodies",
                    "day",
                    "timesPerYear",
                    "everyMonths",
                    "practice",
                    "findings",
                    "points"),
            Map.of("actors", (row, site) -> Cell.links(site.links(Site.ACTORS, row.actors()))),
            "nove",
            null,
            null);

    private RecommendationTable() {}
}
