package cz.propoj.query.platforms;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The typical minimum composition of a platform by its type. Who is missing is advice, never an error. Parents
 * and children belong there, too, but they are never kept in the map, so nothing is said of them by
 * count.
 */
final class Composition {
    private Composition() {}

    /** Nothing for formal and sectoral platforms: what they are made of is given by their purpose. */
    static List<Usual> usual(PlatformType type) {
        return switch (type) {
            case INTERDISCIPLINARY ->
                List.of(Usual.OSPOD, Usual.SCHOOL, Usual.SOCIAL_SERVICE, Usual.POLICE, Usual.DOCTOR);
            case MINI_TEAM -> List.of(Usual.OSPOD, Usual.OTHERS);
            case CASE_CONFERENCE ->
                List.of(Usual.OSPOD, Usual.DOCTOR, Usual.SCHOOL, Usual.SOCIAL_SERVICE, Usual.POLICE, Usual.COURT);
            case FORMAL_OR_SECTORAL -> List.of();
        };
    }

    /** Whether parents and the child are usually asked to come. */
    static boolean includesFamily(PlatformType type) {
        return switch (type) {
            case INTERDISCIPLINARY, CASE_CONFERENCE -> true;
            case MINI_TEAM, FORMAL_OR_SECTORAL -> false;
        };
    }

    /** Who of the usual ones is not among those who are there. */
    static List<Usual> missing(PlatformType type, Collection<ActorRow> there) {
        return usual(type).stream()
                .filter(usual -> there.stream().noneMatch(usual::isRecognised))
                .toList();
    }

    /** Whoever coordinates it, is in the composition or came to a meeting in the year counts as being there. */
    static List<ActorRow> there(PlatformRow platform, VisibleMap map) {
        return Stream.concat(platform.coordinators().stream(), platform.participants().stream())
                .distinct()
                .flatMap(one -> map.actor(ActorId.of(one.id())).stream())
                .toList();
    }

    /** Nothing for a platform that does not meet. */
    static List<Usual> missing(PlatformRow platform, VisibleMap map) {
        return platform.state().isActive() ? missing(platform.standing().type(), there(platform, map)) : List.of();
    }
}
