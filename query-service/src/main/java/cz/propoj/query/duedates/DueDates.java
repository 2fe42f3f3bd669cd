package cz.propoj.query.duedates;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.Roles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one list of due dates, as somebody may see it: of a network, of a region, or what is their own. */
@Component
public final class DueDates {
    private static final String KEY = "due-dates";

    private final List<DueDateSource> sources;
    private final NetworkMaps maps;

    DueDates(List<DueDateSource> sources, NetworkMaps maps) {
        this.sources = List.copyOf(sources);
        this.maps = maps;
    }

    /** Of which networks, and whether all that they have or what is the person's own. */
    public enum Scope {
        MINE,
        NETWORK,
        REGION
    }

    /** The longest overdue first, then by day. Kept as far as it follows from the rows alone. */
    public List<DueDate> of(VisibleMap map, Scope scope) {
        return switch (scope) {
            case NETWORK -> of(List.of(map));
            case REGION -> of(region(map));
            case MINE -> mine(map);
        };
    }

    /** What is someone's own over all networks that they have a role in; for those who plan a region, over the region. */
    public List<DueDate> mine(Viewer viewer) {
        return maps.networks(viewer).stream()
                .map(NetworkState::network)
                .filter(network -> !Roles.in(viewer, network).isEmpty())
                .map(network -> maps.visible(viewer, network, PointInTime.NOW))
                .flatMap(map -> mine(map).stream())
                .distinct()
                .sorted(DueDate.ORDER)
                .toList();
    }

    /** Whether there is more than one network of the region that the person may read. */
    public boolean hasRegion(VisibleMap map) {
        return readable(map).count() > 1;
    }

    private List<DueDate> mine(VisibleMap map) {
        var roles = Roles.in(map.viewer(), map.id());
        if (roles.contains(Role.REGIONAL_PLANNER)) {
            return of(region(map));
        }
        var all = of(List.of(map));
        // A planner who looks into a network of the region plans it, too.
        return roles.isEmpty() || AccessPolicy.mayEdit(map.viewer(), map.id())
                ? all
                : all.stream().filter(own(map, roles)).toList();
    }

    private static Predicate<DueDate> own(VisibleMap map, Set<Role> roles) {
        var account = map.viewer().account();
        var actors = Roles.of(map.viewer(), map.id())
                .map(Grant::actor)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
        var comesAlong = roles.contains(Role.CASE_MANAGER);
        return date -> account.equals(date.owner())
                || date.actors().stream().anyMatch(actors::contains)
                || (comesAlong && date.kind() == DueKind.MEETING);
    }

    private List<DueDate> of(List<VisibleMap> wanted) {
        var kept = wanted.size() == 1
                ? kept(wanted.getFirst())
                : maps.keep(wanted, KEY, () -> sorted(wanted.stream().flatMap(map -> kept(map).stream())));
        var own = sources.stream()
                .filter(DueDateSource::dependsOnReader)
                .flatMap(source -> wanted.stream().flatMap(source::of))
                .toList();
        return own.isEmpty() ? kept : sorted(Stream.concat(kept.stream(), own.stream()));
    }

    private List<DueDate> kept(VisibleMap map) {
        return map.keep(
                KEY,
                () -> sorted(sources.stream()
                        .filter(source -> !source.dependsOnReader())
                        .flatMap(source -> source.of(map))));
    }

    private static List<DueDate> sorted(Stream<DueDate> dates) {
        return dates.sorted(DueDate.ORDER).toList();
    }

    private List<VisibleMap> region(VisibleMap map) {
        var moment = map.isNow() ? PointInTime.NOW : new PointInTime(map.day(), map.knownAt());
        return readable(map)
                .map(network -> network.equals(map.id()) ? map : maps.visible(map.viewer(), network, moment))
                .toList();
    }

    private Stream<NetworkId> readable(VisibleMap map) {
        var region = map.network().map(state -> state.territory().nuts3()).orElse(null);
        return maps.networks(map.viewer()).stream()
                .filter(state -> state.network().equals(map.id())
                        || (region != null && region.equals(state.territory().nuts3())))
                .map(NetworkState::network);
    }

    /** How many of each kind there are, in the order of the kinds. */
    static List<Counted> counted(Collection<DueDate> dates) {
        var counts = dates.stream().collect(Collectors.groupingBy(DueDate::kind, Collectors.counting()));
        return EnumSet.allOf(DueKind.class).stream()
                .map(kind -> new Counted(kind, counts.getOrDefault(kind, 0L).intValue()))
                .filter(one -> one.count() > 0)
                .toList();
    }

    /** A kind and how many there are of it. */
    public record Counted(DueKind kind, int count) {}
}
