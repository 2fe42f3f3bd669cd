package cz.propoj.query.web;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a person does in a network: it decides what the pages begin with. What they may do is decided by the policy. */
public final class Roles {
    private static final Set<Role> WITHOUT_WORKBOOKS = EnumSet.of(Role.CASE_MANAGER, Role.ACTOR);

    private Roles() {}

    /** Empty for a planner who reads a network of the region. */
    public static Set<Role> in(Viewer viewer, NetworkId network) {
        var roles = EnumSet.noneOf(Role.class);
        of(viewer, network).map(Grant::role).forEach(roles::add);
        return roles;
    }

    /** What was granted to the person in that very network. */
    public static Stream<Grant> of(Viewer viewer, NetworkId network) {
        return viewer.grants().stream().filter(grant -> network.equals(grant.network()));
    }

    /** Whoever helps children or speaks for one actor works with records, not with whole workbooks. */
    public static boolean worksWithWorkbooks(Viewer viewer, NetworkId network) {
        var roles = in(viewer, network);
        return roles.isEmpty() || !WITHOUT_WORKBOOKS.containsAll(roles);
    }

    /** Where a person begins: a planner in the region, others in the network in which they were given a role first. */
    public static NetworkState home(Viewer viewer, List<NetworkState> readable) {
        return readable.stream()
                .filter(state -> in(viewer, state.network()).contains(Role.REGIONAL_PLANNER))
                .findFirst()
                .or(() -> viewer.grants().stream()
                        .flatMap(grant -> readable.stream()
                                .filter(state -> state.network().equals(grant.network())))
                        .findFirst())
                .orElseGet(readable::getFirst);
    }
}
