package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.eventlog.EventLog;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.standalone.demonstration.Demonstration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a visitor of the demonstration finds. */
@ExtendWith(WithDemonstration.class)
class DemonstrationTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");

    private final SharedDemonstration demonstration;

    DemonstrationTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    private VisibleMap map(NetworkId network) {
        var maps = demonstration.part(NetworkMaps.class);
        var viewer = new Viewer(
                Demonstration.COORDINATOR,
                List.of(new Grant(Role.COORDINATOR, TACHOV, null), new Grant(Role.COORDINATOR, REGION, null)));
        var head = demonstration.part(EventLog.class).head();
        return Awaitility.await()
                .until(() -> maps.visible(viewer, network, PointInTime.NOW), map -> map.position() <= head);
    }

    @Test
    void a_second_start_adds_nothing() {
        var log = demonstration.part(EventLog.class);
        var head = log.head();

        demonstration.part(Demonstration.class).prepare();

        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void last_years_revision_is_closed_and_this_years_is_at_forty_per_cent() {
        var map = map(TACHOV);
        var year = map.day().getYear();

        assertThat(map.yearToYear().revision(year - 1)).hasValueSatisfying(revision -> {
            assertThat(revision.state().isClosed()).isTrue();
            assertThat(revision.count(ReviewState.TO_REVIEW)).isZero();
        });
        assertThat(map.yearToYear().revision(year)).hasValueSatisfying(revision -> {
            assertThat(revision.state().isOpen()).isTrue();
            assertThat(revision.count(ReviewState.TO_REVIEW))
                    .isBetween(revision.records() / 2, revision.records() * 7 / 10);
        });
    }

    @Test
    void every_part_of_the_product_has_something_to_show() {
        var map = map(TACHOV);

        assertThat(map.notices()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(map.filters()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(map.yearToYear().interventions()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(map.meetings().stream()
                        .filter(meeting ->
                                meeting.agenda().date().isAfter(map.day().minusDays(300))))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(map(REGION).actors()).isNotEmpty();
    }

    @Test
    void nobody_gets_a_role_that_was_not_meant_for_them() {
        var account = new AccountId(Demonstration.COORDINATOR.value());

        assertThat(demonstration
                        .part(cz.propoj.httpedge.Accounts.class)
                        .find(account)
                        .orElseThrow()
                        .grants())
                .extracting(Grant::role)
                .containsOnly(Role.COORDINATOR);
    }
}
