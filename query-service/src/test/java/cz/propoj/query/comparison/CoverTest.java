package cz.propoj.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.TestLog;
import cz.propoj.query.history.Difference;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An activity whose actors have all ended is carried out by nobody, and a comparison says so. */
class CoverTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 5, 1);
    private static final Viewer VIEWER =
            new Viewer(new AccountId(UUID.randomUUID()), List.of(new Grant(Role.COORDINATOR, TestLog.TACHOV, null)));

    private final SampleMaps sample = new SampleMaps(TestLog.TACHOV, Instant.parse("2025-06-01T10:00:00Z"));
    private final TestNetwork network = sample.network();
    private final ActorId club = actor("Sportovní kroužky");

    CoverTest() {
        network.established("ORP Tachov").on(BEFORE);
    }

    private ActorId actor(String name) {
        return network.actor(name).organisation().on(BEFORE);
    }

    private void involve(ActorId... actors) {
        network.need(NeedArea.RELATIONSHIPS, "Kamarádi")
                .form("Má kde být")
                .activity("Kroužky", null)
                .by(actors)
                .on(BEFORE);
    }

    private NetworkComparison compared() {
        return NetworkComparison.of(
                sample.maps(),
                VIEWER,
                TestLog.TACHOV,
                new ComparisonRequest(ComparedMoment.of(BEFORE, null), ComparedMoment.of(AFTER, null)),
                Locale.of("cs"));
    }

    @Test
    void when_its_only_actor_ends_the_activity_has_nobody_and_the_loss_is_told_with_its_cause() {
        involve(club);
        network.change(club).retired("konec spolku").on("2025-03-01");

        var compared = compared();

        assertThat(compared.before().of(Figure.COVERED)).isOne();
        assertThat(compared.after().of(Figure.COVERED)).isZero();
        assertThat(compared.section("needs").items()).singleElement().satisfies(item -> {
            assertThat(item.how()).isEqualTo(ChangeKind.CHANGED);
            assertThat(item.name()).endsWith("Kroužky");
            assertThat(item.differences()).containsExactly(new Difference("covered", true, false));
            assertThat(item.causes()).singleElement().satisfies(cause -> assertThat(cause.record())
                    .isEqualTo(club.toString()));
        });
        assertThat(sample.maps()
                        .visible(VIEWER, TestLog.TACHOV, PointInTime.NOW)
                        .needLines())
                .singleElement()
                .matches(NeedLine::isActivityWithoutActor);
    }

    @Test
    void while_another_of_its_actors_works_nothing_is_lost() {
        involve(club, actor("Skaut"));
        network.change(club).retired(null).on("2025-03-01");

        assertThat(compared().after().of(Figure.COVERED)).isOne();
        assertThat(compared().section("needs").items()).isEmpty();
    }

    @Test
    void a_record_that_was_merged_is_stood_for_by_the_one_that_stays() {
        var stays = actor("Sportovní klub");
        involve(club);
        network.change(club).mergedInto(stays).on("2025-02-01");

        assertThat(compared().section("needs").items()).isEmpty();

        network.change(stays).retired(null).on("2025-03-01");

        assertThat(compared().section("needs").items()).singleElement().satisfies(item -> assertThat(item.causes())
                .extracting(Item.Cause::record)
                .contains(stays.toString()));
    }
}
