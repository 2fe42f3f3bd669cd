package cz.propoj.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.query.TestLog;
import cz.propoj.query.history.Difference;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
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
    private final NeedId need = new NeedId(UUID.randomUUID());
    private final FormId form = new FormId(UUID.randomUUID());
    private final ActivityId activity = new ActivityId(UUID.randomUUID());
    private final ActorId club = actor("Sportovní kroužky");

    CoverTest() {
        sample.happened(
                BEFORE,
                new NetworkEvent.NetworkEstablished(
                        TestLog.TACHOV,
                        "ORP Tachov",
                        new Territory(TerritoryLevel.ORP, "Tachov", "3215", "698", "CZ032")));
    }

    private ActorId actor(String name) {
        var id = new ActorId(UUID.randomUUID());
        sample.happened(
                BEFORE,
                new ActorEvent.ActorRegistered(
                        id, TestLog.TACHOV, ActorProfile.of(new Identity(name, null, ActorKind.ORGANISATION, null))));
        return id;
    }

    private void involve(ActorId... actors) {
        sample.happened(BEFORE, new NeedEvent.NeedIdentified(need, TestLog.TACHOV, NeedArea.RELATIONSHIPS, "Kamarádi"));
        sample.happened(BEFORE, new NeedEvent.FormOfFulfilmentAdded(need, form, "Má kde být"));
        sample.happened(
                BEFORE,
                new NeedEvent.ActivityAdded(need, form, activity, new ActivityPlan("Kroužky", null, List.of())));
        sample.happened(BEFORE, new NeedEvent.ActorsInvolved(need, activity, List.of(actors)));
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
        sample.happened(LocalDate.of(2025, 3, 1), new ActorEvent.ActorRetired(club, "konec spolku"));

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
        sample.happened(LocalDate.of(2025, 3, 1), new ActorEvent.ActorRetired(club, null));

        assertThat(compared().after().of(Figure.COVERED)).isOne();
        assertThat(compared().section("needs").items()).isEmpty();
    }

    @Test
    void a_record_that_was_merged_is_stood_for_by_the_one_that_stays() {
        var stays = actor("Sportovní klub");
        involve(club);
        sample.happened(LocalDate.of(2025, 2, 1), new ActorEvent.ActorMerged(club, stays));

        assertThat(compared().section("needs").items()).isEmpty();

        sample.happened(LocalDate.of(2025, 3, 1), new ActorEvent.ActorRetired(stays, null));

        assertThat(compared().section("needs").items()).singleElement().satisfies(item -> assertThat(item.causes())
                .extracting(Item.Cause::record)
                .contains(stays.toString()));
    }
}
