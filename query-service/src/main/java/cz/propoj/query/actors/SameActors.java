package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The same actor in several networks: each network keeps its own record, the records are linked, and where a shared fact
 * differs the other value is offered, never forced (architecture §8). Only networks that the person may read count.
 */
@Component
final class SameActors {
    private final NetworkMaps maps;

    SameActors(NetworkMaps maps) {
        this.maps = maps;
    }

    /** A shared fact that stands otherwise in the other network. */
    record Difference(String label, String here, String there) {}

    /**
     * A record of the same actor.
     *
     * @param own whether the link stands in the record that is shown, so that it can be taken away there
     */
    record Elsewhere(ActorId id, String name, String network, String href, boolean own, List<Difference> differences) {}

    private record Other(NetworkState network, ActorRow row) {}

    /** Linked in either direction. */
    List<Elsewhere> of(Site site, ActorRow actor) {
        var linked = actor.state().sameAs();
        return others(site)
                .flatMap(map -> map.actors().stream()
                        .filter(row -> linked.contains(row.id())
                                || row.state().sameAs().contains(actor.id()))
                        .map(row -> new Other(map.network().orElseThrow(), row)))
                .map(other -> new Elsewhere(
                        other.row().id(),
                        other.row().name(),
                        other.network().name(),
                        "/site/" + other.network().network() + "/" + Site.ACTORS + "/"
                                + other.row().id(),
                        linked.contains(other.row().id()),
                        differences(actor, other.row(), site.say())))
                .toList();
    }

    /** Records of other networks that may be the same actor and are not linked yet. */
    List<Choice> candidates(Site site, ActorRow actor) {
        var linked = actor.state().sameAs();
        return others(site)
                .flatMap(map -> LikelyDuplicates.of(
                                map, actor.name(), actor.profile().identity().ico(), null)
                        .stream()
                        .map(LikelyDuplicates.Found::actor)
                        .filter(row -> row.state().isActive() && !linked.contains(row.id()))
                        .map(row -> new Choice(
                                row.id().toString(),
                                row.name() + " – " + map.network().orElseThrow().name())))
                .toList();
    }

    private Stream<VisibleMap> others(Site site) {
        var viewer = site.map().viewer();
        return maps.networks(viewer).stream()
                .filter(network -> !network.network().equals(site.map().id()))
                .map(network -> maps.visible(viewer, network.network(), PointInTime.NOW))
                .filter(map -> map.network().isPresent());
    }

    private static List<Difference> differences(ActorRow here, ActorRow there, Wording say) {
        var mine = here.profile();
        var theirs = there.profile();
        return Stream.of(
                        difference(say.text("label.actors.name"), here.name(), there.name()),
                        difference(
                                say.text("label.actors.ico"),
                                mine.identity().ico(),
                                theirs.identity().ico()),
                        difference(
                                say.text("label.actors.web"),
                                mine.availability().web(),
                                theirs.availability().web()))
                .filter(Objects::nonNull)
                .map(Difference.class::cast)
                .toList();
    }

    /** Null where nothing differs, or the other network does not know either. */
    private static @Nullable Difference difference(String label, @Nullable String here, @Nullable String there) {
        return there == null || there.equals(here) ? null : new Difference(label, here == null ? "" : here, there);
    }
}
