package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresBetweenTest {
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));

    @ParameterizedTest
    @ValueSource(longs = {901, 902})
    void those_who_are_named_make_up_the_difference_of_the_numbers(long seed) {
        var sample = new SampleMaps(NETWORK, NOW);
        RandomHistory.of(seed, NETWORK, 500).stream()
                .filter(entry -> entry.network() != null)
                .forEach(entry -> sample.happened(entry.at(), entry.since(), entry.event()));
        var maps = sample.maps();
        var random = new Random(seed);
        var turned = 0;
        for (var i = 0; i < 15; i++) {
            var from = RandomHistory.START.plusDays(random.nextInt(700));
            var to = from.plusDays(random.nextInt(400));
            var between = MeasuresBetween.of(
                    maps.visible(VIEWER, NETWORK, new PointInTime(from, null)),
                    maps.visible(VIEWER, NETWORK, new PointInTime(to, null)),
                    maps);
            for (var graph : between.graphs()) {
                var as = "seed %s, %s, %s to %s".formatted(seed, graph.mode(), from, to);
                assertThat(graph.turned(MeasuresBetween.Turn.BECAME_ISOLATED).size()
                                - graph.turned(MeasuresBetween.Turn.CEASED_ISOLATED)
                                        .size())
                        .as(as)
                        .isEqualTo(graph.after().isolated() - graph.before().isolated());
                assertThat(graph.turned(MeasuresBetween.Turn.BECAME_CUT_POINT).size()
                                - graph.turned(MeasuresBetween.Turn.CEASED_CUT_POINT)
                                        .size())
                        .as(as)
                        .isEqualTo(graph.after().cutPoints() - graph.before().cutPoints());
                turned += graph.turned().size();
            }
        }
        assertThat(turned).as("seed %s", seed).isPositive();
    }
}
