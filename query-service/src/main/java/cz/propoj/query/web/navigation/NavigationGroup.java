package cz.propoj.query.web.navigation;

import cz.propoj.contract.access.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What people do on the pages of a group; the words stand under {@code nav.group.<key>}. */
public enum NavigationGroup {
    NETWORK("network"),
    KNOWLEDGE("knowledge"),
    ACTION("action"),
    EVIDENCE("evidence"),
    MANAGEMENT("management");

    private final String key;

    NavigationGroup(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The groups that stand open for whoever has these roles, until the person folds or opens one. */
    static Set<NavigationGroup> openFor(Collection<Role> roles) {
        return roles.stream().flatMap(role -> openFor(role).stream()).collect(Collectors.toSet());
    }

    private static Set<NavigationGroup> openFor(Role role) {
        return switch (role) {
            case COORDINATOR -> Set.of(NETWORK, KNOWLEDGE, ACTION);
            case REGIONAL_PLANNER -> Set.of(KNOWLEDGE, ACTION, EVIDENCE);
            case CASE_MANAGER, ACTOR -> Set.of(NETWORK, ACTION);
            case READER -> Set.of(KNOWLEDGE, EVIDENCE);
            case ADMINISTRATOR -> Set.of(MANAGEMENT);
        };
    }
}
