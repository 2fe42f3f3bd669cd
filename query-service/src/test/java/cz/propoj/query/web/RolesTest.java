package cz.propoj.query.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkEvent.NetworkEstablished;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where people begin after signing in. */
class RolesTest {
    private static final NetworkId STRIBRO = new NetworkId("orp-3213");
    private static final NetworkId TACHOV = new NetworkId("orp-3215");

    private static NetworkState network(NetworkId id) {
        return requireNonNull(NetworkState.evolve(
                null, new NetworkEstablished(id, id.value(), Territories.of(id).orElseThrow())));
    }

    private static NetworkId home(Grant... grants) {
        var viewer = new Viewer(new AccountId(new UUID(0, 1)), List.of(grants));
        return Roles.home(viewer, List.of(network(STRIBRO), network(TACHOV))).network();
    }

    @Test
    void who_works_in_several_networks_begins_in_the_one_that_was_given_first() {
        assertThat(home(new Grant(Role.COORDINATOR, TACHOV, null), new Grant(Role.COORDINATOR, STRIBRO, null)))
                .isEqualTo(TACHOV);
        assertThat(home(new Grant(Role.READER, STRIBRO, null), new Grant(Role.COORDINATOR, TACHOV, null)))
                .isEqualTo(STRIBRO);
    }

    @Test
    void a_planner_begins_where_they_plan_and_an_administrator_anywhere() {
        assertThat(home(new Grant(Role.READER, STRIBRO, null), new Grant(Role.REGIONAL_PLANNER, TACHOV, null)))
                .isEqualTo(TACHOV);
        assertThat(home(new Grant(Role.ADMINISTRATOR, null, null))).isEqualTo(STRIBRO);
    }
}
