package cz.propoj.query.actors;

import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.query.lists.Words;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the list of actors is drawn. */
final class ActorTable {
    static final Table<ActorRow> TABLE = new Table<>(
            "actors",
            Site.ACTORS,
            "akteri",
            ActorListing::of,
            ActorListing::hiddenWords,
            row -> row.id().toString(),
            "name",
            List.of(
                    "kindOfService",
                    "sector",
                    "needAreas",
                    "groups",
                    "platforms",
                    "meetingsInYear",
                    "freeCapacity",
                    "inCrisisNetwork",
                    "lifeCycle"),
            Map.of(
                    "needAreas", (row, _) -> Cell.areas(ActorListing.needAreas(row)),
                    "primaryNeedArea",
                            (row, _) -> Cell.areas(Stream.ofNullable(
                                            row.profile().orientation().primaryNeedArea())
                                    .toList()),
                    "platforms", ActorTable::platforms,
                    "coordinates", (row, site) -> Cell.links(site.links(Site.PLATFORMS, row.coordinates())),
                    "ico", (row, _) -> Cell.tight(row.profile().identity().ico()),
                    "lifeCycle",
                            (row, site) -> Cell.state(
                                    site.say().term(row.state().lifeCycle()),
                                    row.state().lifeCycle() == LifeCycle.ACTIVE)),
            "novy",
            null,
            new ActorCells());

    /** A characteristic of the network with the actor's value. */
    public record OwnFact(String label, String value) {}

    private ActorTable() {}

    /** What the coordinator of the network added to its actors, as far as this one has it. */
    static List<OwnFact> ownFacts(ActorRow row, Site site) {
        return ActorListing.of(site.map()).listing().fields().stream()
                .filter(field -> field.name().startsWith(ActorListing.CHARACTERISTIC))
                .map(field -> new OwnFact(
                        field.label(), Words.of(field, row, site.say().locale())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static Cell platforms(ActorRow row, Site site) {
        return row.platforms().isEmpty() && row.state().isActive()
                ? Cell.gap(site.say().text("actors.inNone"))
                : Cell.links(site.links(Site.PLATFORMS, row.platforms()));
    }
}
