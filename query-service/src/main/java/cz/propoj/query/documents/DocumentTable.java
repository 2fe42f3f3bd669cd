package cz.propoj.query.documents;

import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.networkmap.rows.DocumentValidity;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the list of documents is drawn. */
final class DocumentTable {
    static final Table<DocumentRow> TABLE = new Table<>(
            "documents",
            Site.DOCUMENTS,
            null,
            DocumentListing::of,
            _ -> _ -> Stream.empty(),
            row -> row.id().toString(),
            "title",
            List.of("kind", "validity", "validFrom", "validTo", "actor"),
            Map.of(
                    "validity",
                    DocumentTable::validity,
                    "actor",
                    DocumentTable::whose,
                    "steps",
                    (row, site) -> Cell.links(site.links(Site.STEPS, row.steps()))),
            "novy",
            null,
            null);

    private DocumentTable() {}

    private static Cell validity(DocumentRow row, Site site) {
        var words = site.say().term(row.validity());
        return row.validity() == DocumentValidity.ENDS_SOON
                ? Cell.gap(words)
                : Cell.state(words, row.validity() == DocumentValidity.HOLDS);
    }

    private static Cell whose(DocumentRow row, Site site) {
        return row.actor() == null
                ? Cell.text(row.profile().owner())
                : Cell.links(site.links(Site.ACTORS, List.of(row.actor())));
    }
}
