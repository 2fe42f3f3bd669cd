package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.filters.FilterEvent.*;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.networks.NetworkEvent.NetworkEstablished;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterVisibilityTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final AccountId OWNER = account(1);
    private static final AccountId OTHER = account(2);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    private final SampleMaps sample = new SampleMaps(TACHOV, Instant.parse("2026-01-15T09:00:00Z"));

    FilterVisibilityTest() {
        sample.happened(
                DAY,
                new NetworkEstablished(
                        TACHOV, "ORP Tachov", Territories.of(TACHOV).orElseThrow()));
        saved(1, "Jen můj");
        saved(2, "Pro case manažery", Role.CASE_MANAGER);
        saved(3, "Pro plánovače", Role.REGIONAL_PLANNER);
        saved(4, "Zrušený", Role.CASE_MANAGER, Role.READER);
        sample.happened(DAY, new FilterDropped(id(4)));
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(0, number));
    }

    private static FilterId id(int number) {
        return new FilterId(new UUID(1, number));
    }

    private void saved(int number, String name, Role... roles) {
        var choice = new FilterChoice(name, "sector=EDUCATION", List.of(roles));
        sample.happened(DAY, new FilterSaved(id(number), TACHOV, OWNER, ListName.ACTORS, choice));
    }

    private List<String> seenBy(AccountId account, Role role, NetworkId network) {
        var viewer = new Viewer(account, List.of(new Grant(role, network, null)));
        return sample.maps().visible(viewer, TACHOV, PointInTime.NOW).filters().stream()
                .map(row -> row.state().name() + (row.mayChange() ? "*" : ""))
                .toList();
    }

    @Test
    void an_own_filter_is_seen_by_its_owner_alone() {
        assertThat(seenBy(OWNER, Role.READER, TACHOV)).contains("Jen můj*");
        for (var role : List.of(Role.COORDINATOR, Role.CASE_MANAGER, Role.READER)) {
            assertThat(seenBy(OTHER, role, TACHOV)).doesNotContain("Jen můj", "Jen můj*");
        }
    }

    @Test
    void a_shared_one_is_seen_by_its_roles_and_looked_after_by_coordinators() {
        assertThat(seenBy(OTHER, Role.CASE_MANAGER, TACHOV)).containsExactly("Pro case manažery");
        assertThat(seenBy(OTHER, Role.READER, TACHOV)).isEmpty();
        assertThat(seenBy(OTHER, Role.REGIONAL_PLANNER, REGION)).containsExactly("Pro plánovače");
        assertThat(seenBy(OTHER, Role.COORDINATOR, TACHOV)).containsExactly("Pro case manažery*", "Pro plánovače*");
    }

    @Test
    void nobodys_filters_stand_in_the_history_of_the_network() {
        var viewer = new Viewer(OTHER, List.of(new Grant(Role.COORDINATOR, TACHOV, null)));
        var map = sample.maps().visible(viewer, TACHOV, PointInTime.NOW);

        assertThat(map.timeline(TimelineQuery.ALL, false).page(0, 100))
                .isNotEmpty()
                .allSatisfy(episode -> assertThat(episode.happening().kind()).isNotEqualTo("filters"));
        assertThat(map.latest(10))
                .allSatisfy(happening -> assertThat(happening.kind()).isNotEqualTo("filters"));
    }
}
