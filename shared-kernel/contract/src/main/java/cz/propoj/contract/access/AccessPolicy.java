package cz.propoj.contract.access;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.filters.FilterState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;

/** The one place that decides what a person may see and change (architecture §7, domain §8). */
public final class AccessPolicy {
    private AccessPolicy() {}

    /** Whether the person may look into the network at all. To others the network does not exist. */
    public static boolean mayRead(Viewer viewer, NetworkId network, Territory territory) {
        return viewer.grants().stream()
                .anyMatch(grant -> grant.role() != Role.ADMINISTRATOR
                        && (network.equals(grant.network()) || isPlannerOf(grant, territory)));
    }

    /** Whether the person may change the map of the network. Planners change their region's own network only. */
    public static boolean mayEdit(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .anyMatch(grant -> network.equals(grant.network())
                        && (grant.role() == Role.COORDINATOR || grant.role() == Role.REGIONAL_PLANNER));
    }

    /** Whether the person may change what this one actor says of itself. */
    public static boolean mayEditActor(Viewer viewer, NetworkId network, ActorId actor) {
        return mayEdit(viewer, network)
                || viewer.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.ACTOR
                                && network.equals(grant.network())
                                && actor.equals(grant.actor()));
    }

    /** Whether the person may establish networks and manage accounts. */
    public static boolean mayAdminister(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }

    /** A private note belongs to its author alone, whatever else a person may do (domain §8 rule 3). */
    public static boolean maySeeNote(Viewer viewer, NetworkId network, Visibility visibility, AccountId author) {
        return switch (visibility) {
            case PRIVATE -> viewer.account().equals(author);
            case COORDINATORS -> viewer.account().equals(author) || mayEdit(viewer, network);
            case NETWORK -> isOf(viewer, network) && !isOnlyReader(viewer, network);
            case PUBLIC -> true;
        };
    }

    /** Names, phones and e-mails are for those who work in the network, not for readers of reports. */
    public static boolean maySeeContacts(Viewer viewer, NetworkId network) {
        return isOf(viewer, network) && !isOnlyReader(viewer, network);
    }

    /**
     * Whether the person sees a saved filter: its owner, whoever has a role it is shared with, and, as they look after what
     * is shared, those who may change the network.
     */
    public static boolean maySeeFilter(Viewer viewer, NetworkId network, Territory territory, FilterState filter) {
        if (viewer.account().equals(filter.owner())) {
            return true;
        }
        return !filter.sharedWith().isEmpty()
                && (mayEdit(viewer, network)
                        || viewer.grants().stream()
                                .filter(grant -> network.equals(grant.network()) || isPlannerOf(grant, territory))
                                .anyMatch(grant -> filter.sharedWith().contains(grant.role())));
    }

    /** Its owner changes a filter; what is shared, also those who may change the network. */
    public static boolean mayChangeFilter(Viewer viewer, NetworkId network, FilterState filter) {
        return viewer.account().equals(filter.owner()) || (!filter.sharedWith().isEmpty() && mayEdit(viewer, network));
    }

    private static boolean isPlannerOf(Grant grant, Territory territory) {
        var network = grant.network();
        return grant.role() == Role.REGIONAL_PLANNER
                && network != null
                && territory.nuts3() != null
                && network.value().equals("kraj-" + territory.nuts3());
    }

    private static boolean isOf(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .anyMatch(grant -> network.equals(grant.network()) && grant.role() != Role.ADMINISTRATOR);
    }

    private static boolean isOnlyReader(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .filter(grant -> network.equals(grant.network()))
                .allMatch(grant -> grant.role() == Role.READER);
    }
}
