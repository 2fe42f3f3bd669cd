package cz.propoj.query.networks;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.query.networkmap.InRegion;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Roles;
import cz.propoj.query.web.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first page begins with, by what the person does in the network.
 *
 * @param own cards of the actors that the person speaks for
 * @param helps whether the person looks for help for children there
 * @param reads whether the person reads reports only
 * @param signed the last revision that was signed, for readers; null: there is none
 * @param networks of the region, for its planner
 * @param workbooks whether the person works with whole workbooks
 */
record Start(
        List<Own> own,
        boolean helps,
        boolean reads,
        @Nullable Signed signed,
        List<Cell.Link> networks,
        boolean workbooks) {

    /** An actor that the person speaks for. */
    record Own(ActorRow actor, String href, boolean mayEdit) {}

    /**
     * A signed revision.
     *
     * @param withLast compared with the one before; null: there was none
     * @param withDay compared with the day of the page
     */
    record Signed(
            ClosedRevision revision, String href, @Nullable String withLast, String withDay) {}

    static Start of(Site site, InRegion region) {
        var map = site.map();
        var roles = Roles.in(map.viewer(), map.id());
        var reads = roles.equals(Set.of(Role.READER));
        return new Start(
                own(site),
                roles.contains(Role.CASE_MANAGER),
                reads,
                reads ? signed(site).orElse(null) : null,
                region.readable().stream()
                        .filter(state -> !state.network().equals(map.id()))
                        .map(state -> new Cell.Link(state.name(), "/site/" + state.network()))
                        .toList(),
                Roles.worksWithWorkbooks(map.viewer(), map.id()));
    }

    private static List<Own> own(Site site) {
        var map = site.map();
        return Roles.of(map.viewer(), map.id())
                .map(Grant::actor)
                .filter(Objects::nonNull)
                .flatMap(id -> map.actor(id).stream())
                .map(actor -> new Own(actor, site.href(Site.ACTORS, actor.id()), mayEdit(map, actor)))
                .toList();
    }

    private static boolean mayEdit(VisibleMap map, ActorRow actor) {
        return actor.state().isActive() && map.mayEdit(actor.id());
    }

    private static Optional<Signed> signed(Site site) {
        var closed = site.map().yearToYear().closed();
        return closed.stream().findFirst().map(last -> {
            var before = closed.stream().skip(1).findFirst().map(ClosedRevision::id);
            return new Signed(
                    last,
                    site.href(Site.REVISIONS, last.year()),
                    before.map(id -> compared(site, id, last.id())).orElse(null),
                    compared(site, last.id(), site.map().day()));
        });
    }

    /** Each end is a day or the id of a revision. */
    private static String compared(Site site, Object from, Object to) {
        return site.root() + "/" + Site.COMPARISON + "?od=" + from + "&do=" + to;
    }
}
