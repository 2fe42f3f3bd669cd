package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.folding.MapIdentity;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.memory.LoadedNetwork;
import cz.propoj.query.networkmap.memory.MapFollower;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the map of a network for any moment, from memory. May wait for the database when a network is asked for the
 * first time, so it is not called on the event loop.
 */
public final class NetworkMaps {
    private static final int PAST_MAPS = 24;
    private static final Viewer NOBODY = new Viewer(new AccountId(new UUID(0, 0)), List.of());

    private final MapFollower follower;
    private final LongPredicate isInLog;
    private final Clock clock;
    private final RegionCache together = new RegionCache();
    private final Map<MapIdentity, NetworkMap> past = new LinkedHashMap<>(PAST_MAPS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MapIdentity, NetworkMap> eldest) {
            return size() > PAST_MAPS;
        }
    };

    public NetworkMaps(MapFollower follower, LongPredicate isInLog, Clock clock) {
        this.follower = follower;
        this.isInLog = isInLog;
        this.clock = clock;
        follower.networks().onChange(this::forget);
    }

    /** The day in Czechia. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Meta.ZONE);
    }

    /**
     * The map as the person may see it.
     *
     * @throws NoSuchNetwork if there is no such network for the person
     */
    public VisibleMap visible(Viewer viewer, NetworkId network, PointInTime moment) {
        return visible(
                viewer,
                network,
                new ResolvedPointInTime(moment.asOf() == null ? today() : moment.asOf(), moment.knownAt()));
    }

    /**
     * The map of one side of a comparison as the person may see it.
     *
     * @throws NoSuchNetwork if there is no such network for the person
     */
    public VisibleMap visible(Viewer viewer, NetworkId network, ResolvedPointInTime side) {
        var self = follower.networks().network(network);
        if (self == null || !AccessPolicy.mayRead(viewer, network, self.territory())) {
            throw new NoSuchNetwork(network.value());
        }
        var loaded = follower.networks().loaded(network);
        var now = new ResolvedPointInTime(today(), null);
        return side.equals(now)
                ? new VisibleMap(ofToday(loaded), viewer, true)
                : new VisibleMap(past(loaded, side), viewer, false);
    }

    /** The same network for the same person on another day, as it was known when the map was. */
    public VisibleMap on(LocalDate day, VisibleMap map) {
        return day.equals(map.day()) ? map : visible(map.viewer(), map.id(), map.asKnown(day));
    }

    /**
     * What differs in a network between two sides.
     *
     * @throws NoSuchNetwork if there is no such network for the person
     */
    public Between between(Viewer viewer, NetworkId network, ResolvedPointInTime from, ResolvedPointInTime to) {
        var now = visible(viewer, network, PointInTime.NOW);
        return new Between(follower.networks().loaded(network).rows(), from, to, now);
    }

    /**
     * What a network has published on its notice board and still holds, for anybody, without the names of persons.
     *
     * @throws NoSuchNetwork if there is no such network
     */
    public Published published(NetworkId network) {
        var self = follower.networks().network(network);
        if (self == null) {
            throw new NoSuchNetwork(network.value());
        }
        var map = ofToday(follower.networks().loaded(network));
        var board = new NoticeVisibility(map, map.face(false), NOBODY, true);
        return new Published(
                self, board.notices().stream().filter(row -> !row.isArchived()).toList());
    }

    /** The notices of a network that are for the public and not over. */
    public record Published(NetworkState network, List<NoticeRow> notices) {}

    /** Told after the rows of a network that somebody looked at have changed, by the thread that brings them up to date. */
    public void onChange(Consumer<NetworkId> listener) {
        follower.networks().onChange(listener);
    }

    /**
     * The map for which a revision was signed: as of the day of the signature, from what stood in the log up to its
     * position. Whatever was stored later is not on it, whatever the clock of the one who stored it said.
     */
    public VisibleMap signed(VisibleMap map, Signature signature) {
        return visible(map.viewer(), map.id(), ResolvedPointInTime.of(signature));
    }

    /**
     * Counts something on the maps of each of the other networks of the same level in the region. The person need not be
     * one who may look into them: nothing confidential is on these maps, and what comes out must be shown only as a
     * middle of several, never one by one.
     *
     * @param days on which the maps are wanted; {@code count} gets one map for each
     * @param count must not keep the maps
     */
    public <T> List<T> ofComparable(VisibleMap map, List<LocalDate> days, Function<List<VisibleMap>, T> count) {
        var here = follower.networks().network(map.id());
        if (here == null || here.territory().nuts3() == null) {
            return List.of();
        }
        var nobody = new Viewer(map.viewer().account(), List.of());
        return follower.networks().all().stream()
                .filter(other -> !other.network().equals(map.id())
                        && other.territory().level() == here.territory().level()
                        && here.territory().nuts3().equals(other.territory().nuts3()))
                .map(other -> follower.networks().loaded(other.network()))
                .map(other -> count.apply(days.stream()
                        .map(day ->
                                new VisibleMap(past(other, new ResolvedPointInTime(day, map.knownAt())), nobody, false))
                        .toList()))
                .toList();
    }

    /**
     * Something that follows from these maps alone, kept until one of their networks changes; as {@link VisibleMap#keep}
     * it must not depend on notes or contacts.
     */
    public <T> T keep(List<VisibleMap> all, String key, Supplier<T> supplier) {
        return together.keep(all, key, supplier);
    }

    private NetworkMap ofToday(LoadedNetwork loaded) {
        var day = today();
        return loaded.on(day, (rows, secrets) -> new NetworkMap(rows, day, null, secrets));
    }

    private NetworkMap past(LoadedNetwork loaded, ResolvedPointInTime side) {
        var rows = loaded.rows();
        var key = new MapIdentity(rows.network(), side, rows);
        synchronized (past) {
            var known = past.get(key);
            if (known != null) {
                return known;
            }
        }
        var meant = side.upTo() == ResolvedPointInTime.WHOLE_LOG ? rows : rows.upTo(side.upTo());
        var map = new NetworkMap(meant, side.day(), side.knownAt(), loaded.secrets());
        synchronized (past) {
            past.put(key, map);
        }
        return map;
    }

    private void forget(NetworkId network) {
        synchronized (past) {
            past.keySet().removeIf(key -> key.network().equals(network));
        }
        together.forget(network);
    }

    /** Practices that other networks share with the network of the map, as they are today. */
    public SharedPractices sharedPractices(VisibleMap map) {
        return new SharedPractices(follower.networks(), map.id(), today());
    }

    /** Networks that the person manages without looking into their maps: all of them for administrators. */
    public List<NetworkState> administered(Viewer viewer) {
        return AccessPolicy.mayAdminister(viewer)
                ? follower.networks().all().stream()
                        .sorted(CzechOrder.by(NetworkState::name))
                        .toList()
                : List.of();
    }

    /** What a network is called now, for whoever names it in a role; nothing of its map. */
    public Optional<String> name(NetworkId network) {
        return Optional.ofNullable(follower.networks().network(network)).map(NetworkState::name);
    }

    /** Networks that the person may look into, in Czech order; as they are now. */
    public List<NetworkState> networks(Viewer viewer) {
        return follower.networks().all().stream()
                .filter(network -> AccessPolicy.mayRead(viewer, network.network(), network.territory()))
                .sorted(CzechOrder.by(NetworkState::name))
                .toList();
    }

    /** The networks that the map of a region puts together for the person. */
    public InRegion inRegion(VisibleMap map) {
        return InRegion.of(
                map.id(),
                follower.networks().network(map.id()),
                follower.networks().all(),
                map.viewer());
    }

    /** What passes between regions and the networks of their territory. */
    public RegionalTexts regionalTexts() {
        return new RegionalTexts(follower.networks());
    }

    /** Why the maps can't be brought up to date; null: they can. */
    public @Nullable Throwable failure() {
        return follower.failure();
    }

    /** Everything up to this position of the log is on the maps. */
    public long position() {
        return follower.position();
    }

    /**
     * Waits until the position is on the maps, at most five seconds.
     *
     * @throws StillBehind if it takes longer
     * @throws IllegalArgumentException if the log does not reach that far: waiting would not help
     */
    public void awaitPosition(long position) {
        if (position <= follower.position()) {
            return;
        }
        if (!isInLog.test(position)) {
            throw new IllegalArgumentException("the log does not reach position " + position);
        }
        follower.await(position);
    }
}
