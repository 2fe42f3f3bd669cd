package cz.propoj.query.graph;

import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.ActorRow;
import cz.propoj.query.networkmap.PlatformRow;
import java.util.ArrayList;
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
        boolean suspended) {

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
                false);
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
                !row.state().isActive());
    }
}
