package cz.propoj.query.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, network knowledge action",
        "REGIONAL_PLANNER, knowledge action evidence",
        "CASE_MANAGER, network action",
        "ACTOR, network action",
        "READER, knowledge evidence"
    })
    void opens_the_groups_that_a_role_works_with_and_folds_the_rest(Role role, String open) {
        var network = role == Role.REGIONAL_PLANNER ? REGION : TACHOV;

        assertThat(open(Navigation.in(network, viewer(role, network), Navigation.OVERVIEW, null)))
                .containsExactly(open.split(" "));
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void has_never_more_than_seven_entries_in_a_group(Role role) {
        var navigation = Navigation.in(TACHOV, viewer(role, TACHOV), Navigation.OVERVIEW, null);

        assertThat(navigation.groups()).hasSizeLessThanOrEqualTo(5).allSatisfy(group -> assertThat(group.items())
                .hasSizeBetween(1, 7));
    }

    @Test
    void a_planner_who_reads_a_network_of_the_region_finds_what_planners_work_with() {
        var planner = viewer(Role.REGIONAL_PLANNER, REGION);

        assertThat(open(Navigation.in(TACHOV, planner, Navigation.OVERVIEW, null)))
                .containsExactly("knowledge", "action", "evidence");
    }

    @Test
    void keeps_open_what_the_person_opened_and_where_the_page_itself_belongs() {
        var reader = viewer(Role.READER, TACHOV);

        assertThat(open(Navigation.in(TACHOV, reader, "actors", Navigation.opened("evidence.nonsense"))))
                .containsExactly("network", "evidence");
        assertThat(open(Navigation.in(TACHOV, reader, Navigation.OVERVIEW, Navigation.opened(""))))
                .isEmpty();
    }

    @Test
    void leads_nobody_to_pages_that_are_not_theirs() {
        assertThat(keys(Navigation.in(TACHOV, viewer(Role.COORDINATOR, TACHOV), "", null)))
                .contains("workbooks", "settings")
                .doesNotContain("administration");
        assertThat(keys(Navigation.in(TACHOV, viewer(Role.ACTOR, TACHOV), "", null)))
                .doesNotContain("workbooks", "settings", "administration");
        assertThat(keys(Navigation.withoutNetwork(viewer(Role.ADMINISTRATOR, null), "/sprava/provoz", null)))
                .containsExactly("administration");
    }

    @Test
    void marks_the_page_itself() {
        var navigation = Navigation.in(TACHOV, viewer(Role.COORDINATOR, TACHOV), "notices", null);

        assertThat(navigation.groups())
                .flatExtracting(Navigation.Group::items)
                .filteredOn(Navigation.Item::current)
                .extracting(Navigation.Item::href)
                .containsExactly("/site/orp-3215/nastenka");
    }

    private static List<String> open(Navigation navigation) {
        return navigation.groups().stream()
                .filter(Navigation.Group::open)
                .map(Navigation.Group::key)
                .toList();
    }

    private static List<String> keys(Navigation navigation) {
        return navigation.groups().stream()
                .flatMap(group -> group.items().stream())
                .map(Navigation.Item::key)
                .toList();
    }

    private static Viewer viewer(Role role, @Nullable NetworkId network) {
        var account = new AccountId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
        return new Viewer(account, List.of(new Grant(role, network, null)));
    }
}
