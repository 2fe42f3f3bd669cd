package cz.propoj.contract.access;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.filters.FilterState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.noticeboard.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what a person may see and change.
 *
 * <p>A role holds in its own network and nowhere else, with one exception: a regional planner (granted for
 * {@code kraj-…}) also reads the map of every ORP network of the region – actors, platforms, meetings, needs, public notes,
 * aims of interventions – and neither changes anything there nor reads notes meant for the network, contact persons and
 * names of persons: planning needs the map, and the people of an ORP wrote and told those for each other. In the region's
 * own network the planner is what a coordinator is elsewhere.
 *
 * <p>A case manager and an actor's user read the map with contacts and the notes meant for the network; an actor's user
 * looks after the data of that one actor. A reader (politicians, donors) reads the map as a report: no notes but public
 * ones, no contact persons, no names of persons. An administrator manages accounts and networks and sees no map.
 */
public final class AccessPolicy {
    private static final String REGION = "kraj-";

    private AccessPolicy() {}

    /** Whether the person may look into the network at all. To others the network does not exist. */
    public static boolean mayRead(Viewer viewer, NetworkId network, Territory territory) {
        return viewer.grants().stream()
                .anyMatch(grant -> (network.equals(grant.network()) && isFor(grant.role(), network))
                        || isPlannerOf(grant, territory));
    }

    /** Whether the person may change the map of the network. Planners change their region's own network only. */
    public static boolean mayEdit(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .anyMatch(grant -> network.equals(grant.network())
                        && (grant.role() == Role.COORDINATOR
                                || (grant.role() == Role.REGIONAL_PLANNER && isRegion(network))));
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

    /**
     * Whether the person may verify that the log is whole: who runs a network signs its revisions by the hash of the log,
     * who plans a region reads them, and administrators look after the log itself. It tells positions and hashes, no more.
     */
    public static boolean mayVerifyLog(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> switch (grant.role()) {
            case COORDINATOR, REGIONAL_PLANNER, ADMINISTRATOR -> true;
            case CASE_MANAGER, ACTOR, READER -> false;
        });
    }

    /**
     * Whether the person may give and take this role. Administrators any; whoever runs a network those of its case
     * managers, actors' users and readers, so that nobody who met at the round table waits for the town hall's administrator.
     * Who runs a network, a region or the accounts stays with administrators; so do passwords and closings, as whoever takes
     * over an account reads its private notes.
     */
    public static boolean mayGrant(Viewer viewer, Grant grant) {
        var network = grant.network();
        return mayAdminister(viewer)
                || (network != null && mayEdit(viewer, network) && isGivenInANetwork(grant.role()));
    }

    /** Whether whoever runs a network gives the role in it without an administrator: none that runs anything itself. */
    public static boolean isGivenInANetwork(Role role) {
        return switch (role) {
            case CASE_MANAGER, ACTOR, READER -> true;
            case COORDINATOR, REGIONAL_PLANNER, ADMINISTRATOR -> false;
        };
    }

    /** Whether a role can be had for that territory: planners plan regions, administrators have none. */
    public static boolean isFor(Role role, NetworkId network) {
        return role != Role.ADMINISTRATOR && (role != Role.REGIONAL_PLANNER || isRegion(network));
    }

    /** A private note belongs to its author alone, whatever else a person may do. */
    public static boolean maySeeNote(Viewer viewer, NetworkId network, Visibility visibility, AccountId author) {
        return switch (visibility) {
            case PRIVATE -> viewer.account().equals(author);
            case COORDINATORS -> viewer.account().equals(author) || mayEdit(viewer, network);
            case NETWORK -> isOf(viewer, network) && !isOnlyReader(viewer, network);
            case PUBLIC -> true;
        };
    }

    /** What is not for the public is for those who work in the network, as notes are. */
    public static boolean maySeeNotice(Viewer viewer, NetworkId network, Audience audience) {
        return switch (audience) {
            case NETWORK -> isOf(viewer, network) && !isOnlyReader(viewer, network);
            case PUBLIC -> true;
        };
    }

    /** Whether the person may post and change notices on that actor's behalf, or, without an actor, the coordinators'. */
    public static boolean mayPost(Viewer viewer, NetworkId network, @Nullable ActorId actor) {
        return actor == null ? mayEdit(viewer, network) : mayEditActor(viewer, network, actor);
    }

    /** Names, phones and e-mails are for those who work in the network, not for readers of reports. */
    public static boolean maySeeContacts(Viewer viewer, NetworkId network) {
        return isOf(viewer, network) && !isOnlyReader(viewer, network);
    }

    /**
     * What was to be achieved by an intervention is for everybody of the network and for planners of its region: without it
     * nobody can judge what came of it. Whoever writes an aim is told so.
     */
    public static boolean maySeeAims(Viewer viewer, NetworkId network, @Nullable Territory territory) {
        return isOf(viewer, network)
                || (territory != null && viewer.grants().stream().anyMatch(grant -> isPlannerOf(grant, territory)));
    }

    private static boolean isRegion(NetworkId network) {
        return network.value().startsWith(REGION);
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
                && network.value().equals(REGION + territory.nuts3());
    }

    private static boolean isOf(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .anyMatch(grant -> network.equals(grant.network()) && isFor(grant.role(), network));
    }

    private static boolean isOnlyReader(Viewer viewer, NetworkId network) {
        return viewer.grants().stream()
                .filter(grant -> network.equals(grant.network()) && isFor(grant.role(), network))
                .allMatch(grant -> grant.role() == Role.READER);
    }
}
