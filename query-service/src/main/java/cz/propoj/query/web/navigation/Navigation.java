package cz.propoj.query.web.navigation;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.web.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What leads to the other pages.
 *
 * @param overview the first page of the network; null: the person may look into none
 * @param crisis where to find who helps now; null: the person may look into no network
 * @param groups those in which the person is led to anything
 * @param handy what is at hand on a phone, beside the overview and who helps now
 */
public record Navigation(@Nullable Item overview, @Nullable Item crisis, List<Group> groups, List<Item> handy) {
    public static final String OVERVIEW = "overview";
    public static final String CRISIS = "crisis";
    public static final String ADMINISTRATION = "/sprava";

    /** Before anybody has signed in. */
    public static final Navigation NONE = new Navigation(null, null, List.of(), List.of());

    private static final List<Destination> HANDY =
            List.of(Destination.ACTORS, Destination.DUE_DATES, Destination.NOTICES);

    /** Some pages that belong together; folded ones show their heading alone. */
    public record Group(String key, boolean open, List<Item> items) {}

    /**
     * A line of the navigation.
     *
     * @param key of its icon and its words
     */
    public record Item(String key, String href, boolean current) {}

    /**
     * Leads through a network.
     *
     * @param section of the page, or its path when it belongs to no network
     * @param opened keys of the groups that the person keeps open; null: those of their roles
     */
    public static Navigation in(NetworkId network, Viewer viewer, String section, @Nullable Set<String> opened) {
        var root = "/site/" + network;
        var offered = Destination.offered(viewer, network).stream()
                .collect(Collectors.groupingBy(
                        Destination::group,
                        Collectors.mapping(
                                destination -> item(destination.key(), root + "/" + destination.folder(), section),
                                Collectors.toList())));
        var open = open(Roles.in(viewer, network), viewer, opened);
        var groups = new ArrayList<Group>();
        for (var group : NavigationGroup.values()) {
            var items = new ArrayList<>(offered.getOrDefault(group, List.of()));
            if (group == NavigationGroup.MANAGEMENT) {
                items.addAll(administration(viewer, section));
            }
            if (!items.isEmpty()) {
                groups.add(group(group, open, items));
            }
        }
        var handy = HANDY.stream()
                .map(destination -> item(destination.key(), root + "/" + destination.folder(), section))
                .toList();
        return new Navigation(
                item(OVERVIEW, root, section), item(CRISIS, root + "/krize", section), List.copyOf(groups), handy);
    }

    /** For who may look into no network: what they administer. */
    public static Navigation withoutNetwork(Viewer viewer, String section, @Nullable Set<String> opened) {
        var items = administration(viewer, section);
        var open = open(List.of(), viewer, opened);
        return new Navigation(
                null,
                null,
                items.isEmpty() ? List.of() : List.of(group(NavigationGroup.MANAGEMENT, open, items)),
                List.of());
    }

    /** Where the page itself belongs is never folded. */
    private static Group group(NavigationGroup group, Set<String> open, List<Item> items) {
        return new Group(
                group.key(), open.contains(group.key()) || items.stream().anyMatch(Item::current), List.copyOf(items));
    }

    /** A planner reads the networks of the region without a role of their own there. */
    private static Set<String> open(Collection<Role> here, Viewer viewer, @Nullable Set<String> opened) {
        if (opened != null) {
            return opened;
        }
        var roles = here.isEmpty() ? viewer.grants().stream().map(Grant::role).toList() : here;
        return NavigationGroup.openFor(roles).stream().map(NavigationGroup::key).collect(Collectors.toSet());
    }

    private static List<Item> administration(Viewer viewer, String section) {
        return AccessPolicy.mayAdminister(viewer)
                ? List.of(new Item("administration", ADMINISTRATION, (section + "/").startsWith(ADMINISTRATION + "/")))
                : List.of();
    }

    private static Item item(String key, String href, String section) {
        return new Item(key, href, section.equals(key));
    }

    /** The keys of groups in what a browser has kept; null: it has kept nothing. */
    public static @Nullable Set<String> opened(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        var named = Arrays.asList(kept.split("\\.", -1));
        return Arrays.stream(NavigationGroup.values())
                .map(NavigationGroup::key)
                .filter(named::contains)
                .collect(Collectors.toSet());
    }
}
