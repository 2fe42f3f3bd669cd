package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MapFollowerTest {
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));
    private static final long MANY = 1_000_000_000;

    private final TestLog log = new TestLog();
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
        return new NetworkMaps(of, log.log()::head, new Clock() {
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
            maps.visible(VIEWER, NETWORK, Moment.NOW).actors();
        }
        try (var fresh = follower(MANY)) {
            var other = maps(fresh);
            other.awaitPosition(log.log().head());
            for (var moment : List.of(
                    Moment.NOW,
                    new Moment(RandomHistory.START.plusYears(1), null),
                    new Moment(null, Instant.parse("2021-01-01T00:00:00Z")))) {
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
                map.timeline(Wanted.ALL, false).size());
    }

    @Test
    void maps_stay_while_their_projection_is_rebuilt_and_are_the_same_afterwards() {
        var position = log.append(RandomHistory.of(21, NETWORK, 400));
        maps.awaitPosition(position);
        var before = shown(maps.visible(VIEWER, NETWORK, Moment.NOW));

        var rebuild = new Rebuilds(projections, log.log(), Clock.systemUTC()).start("actors");
        assertThat(maps.visible(VIEWER, NETWORK, Moment.NOW).actors()).isNotEmpty();
        assertThat(rebuild).succeedsWithin(Duration.ofSeconds(20));
        var next = log.append(RandomHistory.of(22, new NetworkId("orp-3208"), 20));
        maps.awaitPosition(next);

        assertThat(shown(maps.visible(VIEWER, NETWORK, Moment.NOW))).isEqualTo(before);
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
            var first = shown(few.visible(both, NETWORK, Moment.NOW));
            few.visible(both, other, Moment.NOW);
            assertThat(shown(few.visible(both, NETWORK, Moment.NOW))).isEqualTo(first);
        }
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
        var today = maps.visible(VIEWER, NETWORK, Moment.NOW).actors().size();

        now.set(Instant.parse("2026-05-05T22:30:00Z")); // half past midnight in Czechia

        assertThat(maps.visible(VIEWER, NETWORK, Moment.NOW).actors()).hasSize(today + 1);
    }

    @Test
    void who_waits_for_what_is_not_in_the_log_is_told_at_once() {
        assertThatThrownBy(() -> maps.awaitPosition(123)).isInstanceOf(IllegalArgumentException.class);
    }
}
