package cz.propoj.query.measures;

import cz.propoj.contract.actors.Sector;
import cz.propoj.query.graph.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the actors belong to a sector.
 *
 * @param sector null: not said
 * @param share of all actors of the graph, from 0 to 1
 */
public record Share(@Nullable Sector sector, int actors, double share) {
    /** Every sector, also one without an actor, in the order of the code list; last those of which it is not said. */
    static List<Share> of(NetworkGraph graph) {
        var all = (int) graph.actors();
        var shares = new ArrayList<Share>();
        for (var sector : Sector.values()) {
            shares.add(of(sector, count(graph, sector), all));
        }
        shares.add(of(null, count(graph, null), all));
        return List.copyOf(shares);
    }

    private static Share of(@Nullable Sector sector, int actors, int all) {
        return new Share(sector, actors, all == 0 ? 0 : (double) actors / all);
    }

    private static int count(NetworkGraph graph, @Nullable Sector sector) {
        return (int) graph.nodes().stream()
                .filter(node -> !node.isPlatform() && node.sector() == sector)
                .count();
    }
}
