package cz.propoj.query.needs;

import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the list of needs and activities is drawn: grouped as in the workbook by area, need, form of fulfilment, activity. */
final class NeedTable {
    static final Table<NeedLine> TABLE = new Table<>(
            "needs",
            Site.NEEDS,
            "potreby",
            NeedListing::of,
            NeedListing::hiddenWords,
            line -> line.need().id().toString(),
            "need",
            List.of("form", "level", "activity", "phase", "possibleActors", "practice", "actors"),
            Map.of(
                    "area", (line, _) -> Cell.areas(List.of(line.need().area())),
                    "level", (line, _) -> level(line),
                    "activity", NeedTable::activity,
                    "actors", NeedTable::actors,
                    "couldButDoNot", NeedTable::couldButDoNot),
            "nova",
            new Table.Grouping<>(
                    line -> line.need().area(),
                    NeedTable::tally,
                    Map.of(
                            "need",
                            line -> line.need().id(),
                            "form",
                            NeedTable::formOrNeed,
                            "level",
                            NeedTable::formOrNeed,
                            "risks",
                            NeedTable::formOrNeed)),
            new NeedCells());

    private NeedTable() {}

    /** Cells of a form of fulfilment span the rows of all its activities. */
    private static Object formOrNeed(NeedLine line) {
        var form = line.form();
        return form == null ? line.need().id() : form.form();
    }

    private static String tally(List<NeedLine> lines, Site site) {
        var activities = lines.stream().filter(line -> line.activity() != null).count();
        return site.say().text("needs.activities", activities);
    }

    private static Cell level(NeedLine line) {
        var form = line.form();
        return form == null ? Cell.text(null) : Cell.level(form.assessment().level());
    }

    private static Cell activity(NeedLine line, Site site) {
        var address = site.address().at(site.href(Site.NEEDS, line.need().id())).href();
        var node = line.activity();
        return node == null
                ? Cell.open(site.say().text("needs.noActivity"), address)
                : Cell.open(node.activity().plan().name(), address + "#cinnost-" + line.key());
    }

    private static Cell actors(NeedLine line, Site site) {
        var node = line.activity();
        if (node == null) {
            return Cell.text(null);
        }
        if (node.isCovered()) {
            return Cell.links(site.links(Site.ACTORS, node.actors()));
        }
        return Cell.gap(
                node.actors().isEmpty()
                        ? site.say().text("needs.withoutActor")
                        : site.say()
                                .text(
                                        "needs.coverLost",
                                        node.actors().stream().map(Ref::name).collect(Collectors.joining(", "))));
    }

    private static Cell couldButDoNot(NeedLine line, Site site) {
        var node = line.activity();
        return node == null ? Cell.text(null) : Cell.links(site.links(Site.ACTORS, node.possible()));
    }
}
