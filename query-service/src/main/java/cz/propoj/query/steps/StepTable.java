package cz.propoj.query.steps;

import cz.propoj.contract.steps.StepStage;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the list of steps is drawn. */
final class StepTable {
    static final Table<StepRow> TABLE = new Table<>(
            "steps",
            Site.STEPS,
            null,
            StepListing::of,
            _ -> _ -> Stream.empty(),
            row -> row.id().toString(),
            "title",
            List.of("stage", "until", "actors", "topic"),
            Map.of(
                    "stage",
                    StepTable::stage,
                    "until",
                    StepTable::until,
                    "actors",
                    StepTable::who,
                    "topic",
                    (row, site) -> row.topic() == null
                            ? Cell.text("")
                            : Cell.links(site.links(Site.TOPICS, List.of(row.topic())))),
            null,
            null,
            null);

    private StepTable() {}

    private static Cell stage(StepRow row, Site site) {
        return Cell.state(site.say().term(row.state().stage()), row.state().stage() == StepStage.DONE);
    }

    /** The day, how often, or both; one whose day has passed says so. */
    private static Cell until(StepRow row, Site site) {
        var day = row.task().until();
        if (row.overdue()) {
            return Cell.gap(site.say().text("steps.overdue.since", site.say().date(day)));
        }
        var recurrence = row.task().recurrence();
        return recurrence == null
                ? Cell.date(day)
                : Cell.tight(Stream.of(
                                site.say().recurrence(recurrence),
                                day == null
                                        ? ""
                                        : site.say()
                                                .text("steps.until", site.say().date(day)))
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""));
    }

    private static Cell who(StepRow row, Site site) {
        return row.actors().isEmpty()
                ? Cell.text(String.join(", ", row.task().roles()))
                : Cell.links(site.links(Site.ACTORS, row.actors()));
    }
}
