package cz.propoj.query.networkmap;

import cz.propoj.contract.Texts;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.query.networkmap.memory.MapFollower;
import cz.propoj.query.networkmap.memory.NetworkCache;
import cz.propoj.query.networkmap.memory.PrivateTexts;
import cz.propoj.query.networkmap.memory.RowReader;
import cz.propoj.query.runtime.Progress;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import cz.propoj.testdata.EventSink;
import cz.propoj.testdata.TestNetwork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The maps of one network or several, from events given in memory instead of a log. */
public final class SampleMaps implements RowReader, Progress, PrivateTexts, EventSink {
    /** With which everything comes that is not said to come otherwise. */
    public static final String TAKE_OVER = "7c1e4a52-0d3b-4f8e-9b7a-1f2e3d4c5b6a";

    private record Told(NetworkId network, Fact<Object> fact) {}

    private final NetworkId network;
    private final Instant now;
    private final List<Told> facts = new ArrayList<>();
    private final Map<Key, Secret> vault = new HashMap<>();

    public SampleMaps(NetworkId network, Instant now) {
        this.network = network;
        this.now = now;
    }

    /** The network, to tell of it. */
    public TestNetwork network() {
        return network(network);
    }

    public TestNetwork network(NetworkId which) {
        return new TestNetwork(which, this);
    }

    @Override
    public void append(NetworkId where, String record, @Nullable LocalDate effectiveOn, List<Object> events) {
        events.forEach(event -> happenedIn(where, Objects.requireNonNull(effectiveOn), event));
    }

    @Override
    public void confide(UUID record, Map<String, String> texts) {
        texts.forEach((field, text) -> secret(record.toString(), field, 1, text));
    }

    public void happened(LocalDate effectiveOn, Object event) {
        happened(now.minusSeconds(60), effectiveOn, event);
    }

    public void happened(Instant recordedAt, LocalDate effectiveOn, Object event) {
        happened(recordedAt, effectiveOn, new Origin(null, null, TAKE_OVER), event);
    }

    public void happened(Instant recordedAt, LocalDate effectiveOn, Origin origin, Object event) {
        happened(network, recordedAt, effectiveOn, origin, event);
    }

    /** In another network. */
    public void happened(NetworkId where, Instant recordedAt, LocalDate effectiveOn, Origin origin, Object event) {
        facts.add(new Told(where, new Fact<>(facts.size(), recordedAt, effectiveOn, origin, event)));
    }

    /** In another network than the one that the others happened in. */
    public void happenedIn(NetworkId other, LocalDate effectiveOn, Object event) {
        happened(other, now.minusSeconds(60), effectiveOn, new Origin(null, null, TAKE_OVER), event);
    }

    /** What stands in the vault under the id. */
    public void secret(String id, String field, int version, String text) {
        vault.put(new Key(id, field, version), new Secret(text, Texts.folded(text)));
    }

    public NetworkMaps maps() {
        var follower = new MapFollower(new NetworkCache(this, () -> this, Long.MAX_VALUE), this);
        follower.catchUp();
        return new NetworkMaps(follower, position -> position < facts.size(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Override
    public <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId wanted) {
        var byId = new LinkedHashMap<String, List<Fact<E>>>();
        for (var told : facts) {
            var fact = told.fact();
            if (told.network().equals(wanted) && kind.family().isInstance(fact.event())) {
                var event = kind.family().cast(fact.event());
                byId.computeIfAbsent(kind.id().apply(event), _ -> new ArrayList<>())
                        .add(new Fact<>(fact.position(), fact.recordedAt(), fact.effectiveOn(), fact.origin(), event));
            }
        }
        return byId.entrySet().stream()
                .map(entry -> Row.of(kind, entry.getKey(), wanted, entry.getValue()))
                .toList();
    }

    @Override
    public <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Predicate<NetworkId> networks) {
        return facts.stream()
                .map(Told::network)
                .distinct()
                .filter(networks)
                .flatMap(one -> of(kind, one).stream())
                .filter(row -> row.position() > position)
                .toList();
    }

    @Override
    public long position(RowKind<?, ?> kind) {
        return facts.size() - 1L;
    }

    @Override
    public long written(RowKind<?, ?> kind) {
        return position(kind);
    }

    @Override
    public int epoch(RowKind<?, ?> kind) {
        return 0;
    }

    @Override
    public @Nullable Secret get(Key key) {
        return vault.get(key);
    }

    @Override
    public void load(Collection<Key> keys) {
        // everything is there
    }

    @Override
    public void forget(String id) {
        vault.keySet().removeIf(key -> key.id().equals(id));
    }
}
