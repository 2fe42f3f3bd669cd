package cz.propoj.query.graph;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor or a platform.
 *
 * @param actorKind null: it is a platform
 * @param sector of an actor; null: not said, or a platform
 * @param areas of needs that an actor attends to, the primary one first
 * @param focus of an actor; null: not said
 * @param crisis whether an actor is part of the crisis network
 * @param platformType null: it is an actor
 * @param suspended whether a platform does not meet for now
 * @param records in the graph of a region: where it is kept; empty in the graph of one network, where the id says it
 */
public record Node(
        String id,
        String name,
        @Nullable ActorKind actorKind,
        @Nullable Sector sector,
        List<NeedArea> areas,
        @Nullable Focus focus,
        boolean crisis,
        @Nullable PlatformType platformType,
        boolean suspended,
        List<Kept> records) {

    /**
     * What a network of a region keeps of the actor or platform.
     *
     * @param at points of a graph over years at which it is there, ascending; empty in the graph of one day
     */
    public record Kept(NetworkId network, String id, List<Integer> at) {}

    public boolean isPlatform() {
        return platformType != null;
    }

    static Node of(ActorRow row) {
        var profile = row.profile();
        var areas = new ArrayList<NeedArea>();
        var primary = profile.orientation().primaryNeedArea();
        if (primary != null) {
            areas.add(primary);
        }
        profile.orientation().otherNeedAreas().stream()
                .filter(area -> !areas.contains(area))
                .forEach(areas::add);
        return new Node(
                row.id().toString(),
                row.name(),
                profile.identity().kind(),
                profile.classification().sector(),
                List.copyOf(areas),
                profile.orientation().focus(),
                Boolean.TRUE.equals(row.state().inCrisisNetwork()),
                null,
                false,
                List.of());
    }

    static Node of(PlatformRow row) {
        return new Node(
                row.id().toString(),
                row.name(),
                null,
                null,
                List.of(),
                null,
                false,
                row.standing().type(),
                !row.state().isActive(),
                List.of());
    }

    /** The same under another id, as it is kept in these networks. */
    Node as(String newId, List<Kept> in) {
        return new Node(newId, name, actorKind, sector, areas, focus, crisis, platformType, suspended, List.copyOf(in));
    }

    /** What this one does not say is taken from the other one, another record of the same actor. */
    Node with(Node other) {
        var allAreas = new LinkedHashSet<>(areas);
        allAreas.addAll(other.areas);
        var allRecords = new ArrayList<>(records);
        allRecords.addAll(other.records);
        return new Node(
                id,
                name,
                actorKind,
                sector == null ? other.sector : sector,
                List.copyOf(allAreas),
                focus == null ? other.focus : focus,
                crisis || other.crisis,
                platformType,
                suspended && other.suspended,
                List.copyOf(allRecords));
    }
}
