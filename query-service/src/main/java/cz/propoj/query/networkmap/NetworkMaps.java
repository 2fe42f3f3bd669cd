package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.lists.CzechOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the map of a network for any moment, from memory. May wait for the database when a network is asked for the
 * first time, so it is not called on the event loop.
 */
public final class NetworkMaps {
    private static final int PAST_MAPS = 24;

    private record Past(
            NetworkId network, LocalDate day, @Nullable Instant knownAt, NetworkRows rows) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Past(var otherNetwork, var otherDay, var otherKnownAt, var otherRows)
                    && network.equals(otherNetwork)
                    && day.equals(otherDay)
                    && Objects.equals(knownAt, otherKnownAt)
                    && rows == otherRows;
        }

        @Override
        public int hashCode() {
            return Objects.hash(network, day, knownAt);
        }
    }

    private final MapFollower follower;
    private final LongSupplier head;
    private final Clock clock;
    private final Map<Past, NetworkMap> past = new LinkedHashMap<>(PAST_MAPS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Past, NetworkMap> eldest) {
            return size() > PAST_MAPS;
        }
    };

    NetworkMaps(MapFollower follower, LongSupplier head, Clock clock) {
        this.follower = follower;
        this.head = head;
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
    public VisibleMap visible(Viewer viewer, NetworkId network, Moment moment) {
        var self = follower.networks().network(network);
        if (self == null || !AccessPolicy.mayRead(viewer, network, self.territory())) {
            throw new NoSuchNetwork(network.value());
        }
        var today = today();
        var loaded = follower.networks().loaded(network);
        var day = moment.asOf() == null ? today : moment.asOf();
        if (day.equals(today) && moment.knownAt() == null) {
            return new VisibleMap(loaded.on(today), viewer, true);
        }
        return new VisibleMap(past(loaded, day, moment.knownAt()), viewer, false);
    }

    private NetworkMap past(LoadedNetwork loaded, LocalDate day, @Nullable Instant knownAt) {
        var rows = loaded.rows();
        var key = new Past(rows.network(), day, knownAt, rows);
        synchronized (past) {
            var known = past.get(key);
            if (known != null) {
                return known;
            }
        }
        var map = new NetworkMap(rows, day, knownAt, follower.networks().secrets());
        synchronized (past) {
            past.put(key, map);
        }
        return map;
    }

    private void forget(NetworkId network) {
        synchronized (past) {
            past.keySet().removeIf(key -> key.network.equals(network));
        }
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
        if (position > head.getAsLong()) {
            throw new IllegalArgumentException("the log does not reach position " + position);
        }
        follower.await(position);
    }
}
