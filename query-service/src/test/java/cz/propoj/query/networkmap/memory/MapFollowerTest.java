package cz.propoj.query.networkmap.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.MapConfiguration;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.TimelineQuery;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapFollowerTest {
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));
    private static final long MANY = 1_000_000_000;

    /** Commands to the database, as "find rows-actors"; stores of tokens wait while they are held up. */
    private static final class Watch implements CommandListener {
        final List<String> commands = new CopyOnWriteArrayList<>();
        volatile CountDownLatch tokens = new CountDownLatch(0);

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var of = Objects.requireNonNull(event.getCommand().get(event.getCommandName()));
            var command = event.getCommandName() + " "
                    + (of.isString() ? of.asString().getValue() : of);
            commands.add(command);
            if (command.equals("update tokens")) {
                try {
                    tokens.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private final Watch watch = new Watch();
    private final TestLog log = new TestLog(watch);
    private final Projections projections = new Projections(log.log(), log.database(), Kinds.ALL, 2);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-05T10:00:00Z"));

    @TempDir
    private Path folder;

    private MapFollower follower;
    private NetworkMaps maps;

    @BeforeEach
    void start() {
        projections.start();
        follower = follower(MANY);
        maps = maps(follower);
    }

    private MapFollower follower(long maximumBytes) {
        var started = MapConfiguration.follower(
                projections, Vault.open(log.database(), folder.resolve("keys.json")), maximumBytes);
        started.start();
        return started;
    }

    private NetworkMaps maps(MapFollower of) {
        return new NetworkMaps(of, log.log()::reaches, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
    }

    @AfterEach
    void end() {
        follower.close();
        projections.close();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void what_was_followed_step_by_step_is_what_is_read_at_once(long seed) {
        var history = RandomHistory.of(seed, NETWORK, 600);
        for (var from = 0; from < history.size(); from += 50) {
            var position = log.append(history.subList(from, Math.min(from + 50, history.size())));
            maps.awaitPosition(position);
            maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors();
        }
        try (var fresh = follower(MANY)) {
            var other = maps(fresh);
            other.awaitPosition(log.log().head());
            for (var moment : List.of(
                    PointInTime.NOW,
                    new PointInTime(RandomHistory.START.plusYears(1), null),
                    new PointInTime(null, Instant.parse("2021-01-01T00:00:00Z")))) {
                assertThat(shown(maps.visible(VIEWER, NETWORK, moment)))
                        .as("seed %s, %s", seed, moment)
                        .isEqualTo(shown(other.visible(VIEWER, NETWORK, moment)))
                        .hasSizeGreaterThan(4);
            }
        }
    }

    private static List<Object> shown(VisibleMap map) {
        return List.of(
                map.position(),
                List.copyOf(map.actors()),
                List.copyOf(map.platforms()),
                List.copyOf(map.meetings()),
                map.needLines(),
                map.notes(),
                map.timeline(TimelineQuery.ALL, false).size());
    }

    @Test
    void maps_stay_while_their_projection_is_rebuilt_and_are_the_same_afterwards() {
        var position = log.append(RandomHistory.of(21, NETWORK, 400));
        maps.awaitPosition(position);
        var before = shown(maps.visible(VIEWER, NETWORK, PointInTime.NOW));

        var rebuild = new Rebuilds(projections, log.log(), Clock.systemUTC()).start("actors");
        assertThat(maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors()).isNotEmpty();
        assertThat(rebuild).succeedsWithin(Duration.ofSeconds(20));
        var next = log.append(RandomHistory.of(22, new NetworkId("orp-3208"), 20));
        maps.awaitPosition(next);

        assertThat(shown(maps.visible(VIEWER, NETWORK, PointInTime.NOW))).isEqualTo(before);
    }

    @Test
    void networks_make_room_for_each_other_and_come_back_when_asked_for() {
        var other = new NetworkId("orp-3208");
        log.append(RandomHistory.of(31, NETWORK, 200));
        var position = log.append(RandomHistory.of(32, other, 200));
        try (var small = follower(250_000)) {
            var few = maps(small);
            few.awaitPosition(position);
            var both = new Viewer(
                    VIEWER.account(),
                    List.of(new Grant(Role.COORDINATOR, NETWORK, null), new Grant(Role.COORDINATOR, other, null)));
            var first = shown(few.visible(both, NETWORK, PointInTime.NOW));
            few.visible(both, other, PointInTime.NOW);
            assertThat(shown(few.visible(both, NETWORK, PointInTime.NOW))).isEqualTo(first);
        }
    }

    @Test
    void a_change_is_on_the_map_as_soon_as_its_row_is_written_before_the_token_of_the_projection_is() {
        maps.awaitPosition(log.append(RandomHistory.of(51, NETWORK, 100)));
        var before = maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors().size();
        watch.tokens = new CountDownLatch(1);
        try {
            maps.awaitPosition(log.append(NETWORK, UUID.randomUUID().toString(), now.get(), null, registered()));
            assertThat(maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors()).hasSize(before + 1);
        } finally {
            watch.tokens.countDown();
        }
    }

    private static ActorEvent registered() {
        return TestLog.network()
                .actor(new ActorId(UUID.randomUUID()), "Poradna")
                .registered();
    }

    @Test
    void a_commit_is_brought_to_many_networks_in_memory_without_reading_the_rows_of_any() {
        var networks = IntStream.range(0, 30)
                .mapToObj(number -> new NetworkId("uzemi-obvod-" + number))
                .toList();
        var position = -1L;
        for (var network : networks) {
            position = log.append(RandomHistory.of(61, network, 5));
        }
        maps.awaitPosition(position);
        networks.forEach(network -> follower.networks().loaded(network));
        maps.awaitPosition(log.append(NETWORK, UUID.randomUUID().toString(), now.get(), null, registered()));
        watch.commands.clear();

        maps.awaitPosition(log.append(NETWORK, UUID.randomUUID().toString(), now.get(), null, registered()));

        assertThat(watch.commands.stream().filter(command -> command.startsWith("find rows-")))
                .as("the projection reads the one row that it is going to write")
                .containsExactly("find rows-actors");
    }

    @Test
    void what_is_true_from_tomorrow_on_is_on_tomorrows_map() {
        var history = RandomHistory.of(41, NETWORK, 30);
        var tomorrow = LocalDate.of(2026, 5, 6);
        var entry = history.stream()
                .filter(one -> one.event() instanceof ActorEvent.ActorRegistered)
                .findFirst()
                .orElseThrow();
        var position = log.append(history.stream()
                .map(one -> one.record().equals(entry.record())
                        ? new TestLog.Entry(one.record(), one.event(), one.at(), tomorrow, one.network(), one.meta())
                        : one)
                .toList());
        maps.awaitPosition(position);
        var today = maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors().size();

        now.set(Instant.parse("2026-05-05T22:30:00Z")); // half past midnight in Czechia

        assertThat(maps.visible(VIEWER, NETWORK, PointInTime.NOW).actors()).hasSize(today + 1);
    }

    @Test
    void who_waits_for_what_is_not_in_the_log_is_told_at_once() {
        assertThatThrownBy(() -> maps.awaitPosition(123)).isInstanceOf(IllegalArgumentException.class);
    }
}
