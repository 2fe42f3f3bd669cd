package cz.propoj.query.networkmap;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.folding.MapIdentity;
import cz.propoj.query.runtime.Lazy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What follows from the maps of several networks together. It is kept under exactly these maps: whoever may read one
 * network less, or sees one of them without names, asks for something else. What was not asked for longest makes room.
 */
final class RegionCache {
    private static final int MOST = 32;

    private record Part(MapIdentity basis, boolean withNames) {}

    private record Key(List<Part> parts, String what) {}

    private final Map<Key, Lazy<?>> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Lazy<?>> eldest) {
            return size() > MOST;
        }
    };

    @SuppressWarnings("unchecked") // one key always stands for one type
    <T> T keep(List<VisibleMap> maps, String what, Supplier<T> supplier) {
        var key = new Key(
                maps.stream()
                        .map(map -> new Part(map.basis(), map.maySeeContacts()))
                        .toList(),
                what);
        Lazy<T> lazy;
        synchronized (kept) {
            lazy = (Lazy<T>) kept.computeIfAbsent(key, _ -> new Lazy<>(supplier));
        }
        // Worked out without the lock: nobody who asks for something else has to wait for it.
        return lazy.get();
    }

    void forget(NetworkId network) {
        synchronized (kept) {
            kept.keySet().removeIf(key -> key.parts.stream()
                    .anyMatch(part -> part.basis.network().equals(network)));
        }
    }
}
