package cz.propoj.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkComparisonTest {
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
    private static final Locale CZECH = Locale.of("cs");
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));

    private static NetworkMaps told(long seed) {
        var sample = new SampleMaps(NETWORK, NOW);
        RandomHistory.of(seed, NETWORK, 600).stream()
                .filter(entry -> entry.network() != null)
                .forEach(entry -> sample.happened(entry.at(), entry.since(), entry.event()));
        return sample.maps();
    }

    @ParameterizedTest
    @ValueSource(longs = {501, 502})
    void the_figures_of_both_sides_are_those_of_the_maps_of_these_days(long seed) {
        var maps = told(seed);
        var random = new Random(seed);
        for (var i = 0; i < 20; i++) {
            var from = RandomHistory.START.plusDays(random.nextInt(900));
            var to = from.plusDays(random.nextInt(500));
            var known = random.nextBoolean() ? null : NOW.minusSeconds(86_400L * random.nextInt(1500));
            var compared = NetworkComparison.of(
                    maps,
                    VIEWER,
                    NETWORK,
                    new ComparisonRequest(ComparedMoment.of(from, known), ComparedMoment.of(to, null)),
                    CZECH);
            var first = Tally.of(maps.visible(VIEWER, NETWORK, new PointInTime(from, known)));
            var second = Tally.of(maps.visible(VIEWER, NETWORK, new PointInTime(to, null)));
            for (var figure : Figure.values()) {
                assertThat(compared.before().of(figure))
                        .as("seed %s, %s before, %s known %s", seed, figure, from, known)
                        .isEqualTo(first.of(figure));
                assertThat(compared.after().of(figure))
                        .as("seed %s, %s after, %s", seed, figure, to)
                        .isEqualTo(second.of(figure));
            }
            var actors = compared.section("actors");
            assertThat(actors.count(ChangeKind.APPEARED) - actors.count(ChangeKind.VANISHED))
                    .isEqualTo(second.of(Figure.ACTORS) - first.of(Figure.ACTORS));
            var members = compared.section("memberships");
            assertThat(members.count(ChangeKind.APPEARED) - members.count(ChangeKind.VANISHED))
                    .isEqualTo(second.of(Figure.MEMBERSHIPS) - first.of(Figure.MEMBERSHIPS));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {511, 512})
    void the_figures_of_a_revision_are_those_of_the_map_that_it_was_signed_for(long seed) {
        var maps = told(seed);
        var random = new Random(seed);
        for (var i = 0; i < 12; i++) {
            var day = RandomHistory.START.plusDays(random.nextInt(800));
            var signature = new Signature(new AccountId(new UUID(7, 7)), day, random.nextInt(600), "ab".repeat(32));
            var revision = ComparedMoment.of(new ClosedRevision(RevisionId.of(NETWORK, 2020), 2020, signature, NOW));
            var other = ComparedMoment.of(day.plusDays(random.nextInt(300)), null);
            var compared = NetworkComparison.of(maps, VIEWER, NETWORK, new ComparisonRequest(revision, other), CZECH);
            var signed = maps.signed(maps.visible(VIEWER, NETWORK, PointInTime.NOW), signature);
            for (var figure : Figure.values()) {
                assertThat(compared.before().of(figure))
                        .as("seed %s, %s, %s", seed, figure, signature)
                        .isEqualTo(Tally.of(signed).of(figure));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {601})
    void a_day_beside_itself_shows_nothing(long seed) {
        var maps = told(seed);
        var day = RandomHistory.START.plusDays(500);

        assertThat(NetworkComparison.of(
                                maps,
                                VIEWER,
                                NETWORK,
                                new ComparisonRequest(ComparedMoment.of(day, null), ComparedMoment.of(day, null)),
                                CZECH)
                        .isEmpty())
                .isTrue();
    }
}
