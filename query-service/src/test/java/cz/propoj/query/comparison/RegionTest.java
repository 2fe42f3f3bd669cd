package cz.propoj.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Origin;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A region of four networks by chance, one of which the person may not read; some of their actors are the same. */
class RegionTest {
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final List<NetworkId> READ =
            List.of(new NetworkId("orp-3201"), new NetworkId("orp-3202"), new NetworkId("orp-3203"));
    private static final NetworkId CLOSED = new NetworkId("orp-3204");
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
    private static final Locale CZECH = Locale.of("cs");
    private static final Viewer VIEWER = new Viewer(
            new AccountId(new UUID(7, 7)),
            Stream.concat(Stream.of(REGION), READ.stream())
                    .map(network -> new Grant(Role.COORDINATOR, network, null))
                    .toList());

    private static NetworkMaps told(long seed) {
        var sample = new SampleMaps(REGION, NOW);
        sample.network().established("Kraj").on(RandomHistory.START);
        var random = new Random(seed);
        var actors = new HashMap<NetworkId, List<ActorId>>();
        for (var network : Stream.concat(READ.stream(), Stream.of(CLOSED)).toList()) {
            var entries = RandomHistory.of(random.nextLong(), network, 250).stream()
                    .filter(entry -> entry.network() != null)
                    .toList();
            entries.forEach(entry -> happened(sample, network, entry.at(), entry.since(), entry.event()));
            actors.put(
                    network,
                    entries.stream()
                            .map(TestLog.Entry::event)
                            .filter(ActorEvent.ActorRegistered.class::isInstance)
                            .map(event -> ((ActorEvent.ActorRegistered) event).actor())
                            .toList());
        }
        for (var i = 0; i < 60; i++) {
            link(sample, actors, random);
        }
        return sample.maps();
    }

    /** Some say it of each other, some only one of the other. */
    private static void link(SampleMaps sample, Map<NetworkId, List<ActorId>> actors, Random random) {
        var all = List.of(READ.get(0), READ.get(1), READ.get(2), CLOSED);
        var first = all.get(random.nextInt(all.size()));
        var second = all.get(random.nextInt(all.size()));
        if (first.equals(second)) {
            return;
        }
        var one = any(actors.getOrDefault(first, List.of()), random);
        var other = any(actors.getOrDefault(second, List.of()), random);
        var day = RandomHistory.START.plusDays(random.nextInt(900));
        happened(sample, first, NOW.minusSeconds(900), day, new ActorEvent.ActorLinked(one, other));
        if (random.nextBoolean()) {
            happened(sample, second, NOW.minusSeconds(900), day, new ActorEvent.ActorLinked(other, one));
        }
    }

    private static ActorId any(List<ActorId> actors, Random random) {
        return actors.get(random.nextInt(actors.size()));
    }

    private static void happened(SampleMaps sample, NetworkId network, Instant at, LocalDate day, Object event) {
        sample.happened(network, at, day, new Origin(null, null, null), event);
    }

    @ParameterizedTest
    @ValueSource(longs = {801, 802, 803, 804})
    void a_region_differs_by_what_differs_in_its_networks_item_by_item(long seed) {
        var maps = told(seed);
        var random = new Random(seed);
        var together = 0;
        for (var i = 0; i < 8; i++) {
            var from = RandomHistory.START.plusDays(random.nextInt(200));
            var to = from.plusDays(200 + random.nextInt(600));
            var asked = new ComparisonRequest(ComparedMoment.of(from, null), ComparedMoment.of(to, null));
            var as = "seed %s, %s to %s".formatted(seed, from, to);

            var region = region(maps, asked);

            assertThat(region.parts())
                    .extracting(ComparedNetwork::network)
                    .containsExactlyInAnyOrderElementsOf(readable());
            for (var section : region.sections()) {
                var expected = new ArrayList<String>();
                for (var network : READ) {
                    NetworkComparison.of(maps, VIEWER, network, asked, CZECH).section(section.key()).items().stream()
                            .filter(item -> !section.key().equals("actors") || item.how() == ChangeKind.CHANGED)
                            .forEach(item -> expected.add(network.value() + item));
                }
                assertThat(section.entries().stream()
                                .filter(entry -> !section.key().equals("actors") || entry.how() == ChangeKind.CHANGED)
                                .flatMap(entry -> entry.of().stream())
                                .map(of -> of.part().network() + of.item()))
                        .as("%s, %s", as, section.key())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            var actors = section(region, "actors");
            var naive = new Naive(maps, from, to);
            assertThat(groups(actors, ChangeKind.APPEARED, naive))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(naive.activeOnly(naive.after, naive.before));
            assertThat(groups(actors, ChangeKind.VANISHED, naive))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(naive.activeOnly(naive.before, naive.after));
            var before = region.before().getOrDefault(Figure.ACTORS, 0L);
            var after = region.after().getOrDefault(Figure.ACTORS, 0L);
            assertThat(before).as(as).isEqualTo(naive.active(naive.before).size());
            assertThat(after).as(as).isEqualTo(naive.active(naive.after).size());
            assertThat(actors.count(ChangeKind.APPEARED) - actors.count(ChangeKind.VANISHED))
                    .isEqualTo(after - before);
            together += (int) actors.entries().stream()
                    .filter(entry -> entry.of().size() > 1)
                    .count();
        }
        assertThat(together)
                .as("seed %s tells no actor of several networks", seed)
                .isPositive();
    }

    private static Region region(NetworkMaps maps, ComparisonRequest asked) {
        var map = maps.visible(VIEWER, REGION, PointInTime.NOW);
        return Objects.requireNonNull(
                ComparisonResult.of(maps, map, asked, CZECH).region());
    }

    private static List<String> readable() {
        return READ.stream().map(NetworkId::value).toList();
    }

    private static MergedSection section(Region region, String key) {
        return region.sections().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Set<ActorId>> groups(MergedSection actors, ChangeKind how, Naive naive) {
        return actors.entries().stream()
                .filter(entry -> entry.how() == how)
                .map(entry -> naive.group(ActorId.of(entry.item().record())))
                .toList();
    }

    /** Whole maps of both days, and who stands for whom by walking from record to record. */
    private static final class Naive {
        final Map<ActorId, ActorState> before;
        final Map<ActorId, ActorState> after;
        private final Map<ActorId, Set<ActorId>> linked = new HashMap<>();

        Naive(NetworkMaps maps, LocalDate from, LocalDate to) {
            before = states(maps, from);
            after = states(maps, to);
            Stream.of(before, after).flatMap(all -> all.values().stream()).forEach(state -> state.sameAs()
                    .forEach(other -> {
                        linked.computeIfAbsent(state.actor(), _ -> new HashSet<>())
                                .add(other);
                        linked.computeIfAbsent(other, _ -> new HashSet<>()).add(state.actor());
                    }));
        }

        private static Map<ActorId, ActorState> states(NetworkMaps maps, LocalDate day) {
            return READ.stream()
                    .flatMap(network -> maps.visible(VIEWER, network, new PointInTime(day, null)).actors().stream())
                    .collect(Collectors.toMap(row -> row.id(), row -> row.state()));
        }

        Set<ActorId> group(ActorId actor) {
            var all = new HashSet<ActorId>();
            var open = new ArrayList<>(List.of(actor));
            while (!open.isEmpty()) {
                var next = open.removeLast();
                if (all.add(next)) {
                    open.addAll(linked.getOrDefault(next, Set.of()));
                }
            }
            return all;
        }

        Set<Set<ActorId>> active(Map<ActorId, ActorState> on) {
            return on.values().stream()
                    .filter(ActorState::isActive)
                    .map(state -> group(state.actor()))
                    .collect(Collectors.toSet());
        }

        Set<Set<ActorId>> activeOnly(Map<ActorId, ActorState> here, Map<ActorId, ActorState> notThere) {
            var groups = new HashSet<>(active(here));
            groups.removeAll(active(notThere));
            return groups;
        }
    }
}
