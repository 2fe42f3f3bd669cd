package cz.propoj.query.web.navigation;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.web.Roles;
import cz.propoj.query.web.Site;
import java.util.Arrays;
import java.util.List;

/** A page of a network that the navigation and the command palette lead to, in the order of the navigation. */
public enum Destination {
    ACTORS("actors", NavigationGroup.NETWORK, Site.ACTORS),
    PLATFORMS("platforms", NavigationGroup.NETWORK, Site.PLATFORMS),
    MEETINGS("meetings", NavigationGroup.NETWORK, Site.MEETINGS),
    NEEDS("needs", NavigationGroup.NETWORK, Site.NEEDS),

    FINDINGS("findings", NavigationGroup.KNOWLEDGE, Site.FINDINGS),
    MAP("map", NavigationGroup.KNOWLEDGE, Site.MAP),
    COMPARISON("comparison", NavigationGroup.KNOWLEDGE, Site.COMPARISON),
    SENTENCES("sentences", NavigationGroup.KNOWLEDGE, Site.SENTENCES),
    MEASURES("measures", NavigationGroup.KNOWLEDGE, Site.MEASURES),
    TIMELINE("timeline", NavigationGroup.KNOWLEDGE, Site.TIMELINE),

    DUE_DATES("dueDates", NavigationGroup.ACTION, Site.DUE_DATES),
    TOPICS("topics", NavigationGroup.ACTION, Site.TOPICS),
    STEPS("steps", NavigationGroup.ACTION, Site.STEPS),
    RECOMMENDATIONS("recommendations", NavigationGroup.ACTION, Site.RECOMMENDATIONS),
    INTERVENTIONS("interventions", NavigationGroup.ACTION, Site.INTERVENTIONS),
    NOTICES("notices", NavigationGroup.ACTION, Site.NOTICES),

    REVISIONS("revisions", NavigationGroup.EVIDENCE, Site.REVISIONS),
    DOCUMENTS("documents", NavigationGroup.EVIDENCE, Site.DOCUMENTS),
    PRACTICES("practices", NavigationGroup.EVIDENCE, Site.PRACTICES),
    PLAN("plan", NavigationGroup.EVIDENCE, Site.PLAN),
    REGIONAL_TEXTS("regionalTexts", NavigationGroup.EVIDENCE, Site.REGIONAL_TEXTS),
    WORKBOOKS("workbooks", NavigationGroup.EVIDENCE, Site.WORKBOOKS),

    PEOPLE("people", NavigationGroup.MANAGEMENT, Site.PEOPLE),
    SETTINGS("settings", NavigationGroup.MANAGEMENT, Site.SETTINGS);

    private final String key;
    private final NavigationGroup group;
    private final String folder;

    Destination(String key, NavigationGroup group, String folder) {
        this.key = key;
        this.group = group;
        this.folder = folder;
    }

    /** Of its icon, its words ({@code nav.<key>}) and the section that its page names. */
    public String key() {
        return key;
    }

    public NavigationGroup group() {
        return group;
    }

    /** Where it stands below the pages of the network. */
    public String folder() {
        return folder;
    }

    private boolean isOfferedTo(Viewer viewer, NetworkId network) {
        return switch (this) {
            case WORKBOOKS -> Roles.worksWithWorkbooks(viewer, network);
            case SETTINGS -> AccessPolicy.mayEdit(viewer, network);
            default -> true;
        };
    }

    /** What the person is led to in a network that they may read. */
    public static List<Destination> offered(Viewer viewer, NetworkId network) {
        return Arrays.stream(values())
                .filter(destination -> destination.isOfferedTo(viewer, network))
                .toList();
    }
}
