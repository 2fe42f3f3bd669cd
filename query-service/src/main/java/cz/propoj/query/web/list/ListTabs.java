package cz.propoj.query.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.propoj.contract.filters.ListName;
import cz.propoj.query.networkmap.rows.FilterRow;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The saved filters of a list as tabs above it. */
public final class ListTabs {
    /** What belongs to a moment or may name a person, and so to no saved filter. */
    private static final Set<String> NOT_KEPT =
            Set.of("q", "page", "size", "after", "asOf", "knownAt", "density", "lang", "vzhled");

    /**
     * A tab.
     *
     * @param hint with whom it is shared
     * @param editHref address of the form that changes it; null: the person may not
     */
    public record Tab(
            String name,
            String href,
            boolean current,
            String hint,
            @Nullable String editHref) {}

    /**
     * All tabs of a list.
     *
     * @param saveHref address of the form that saves what is chosen now; null: that is saved already, or nothing is chosen
     */
    public record Tabs(List<Tab> tabs, @Nullable String saveHref) {}

    private ListTabs() {}

    /** The list that a table shows; nothing for tables of which no choice is saved. */
    static Optional<ListName> name(Table<?> table) {
        return Arrays.stream(ListName.values())
                .filter(list -> list.name().equalsIgnoreCase(table.key()))
                .findFirst();
    }

    /** Where a list stands. */
    public static String folder(ListName list) {
        return switch (list) {
            case ACTORS -> Site.ACTORS;
            case PLATFORMS -> Site.PLATFORMS;
            case MEETINGS -> Site.MEETINGS;
            case NEEDS -> Site.NEEDS;
        };
    }

    /** The address of the list with the filter in it. */
    public static String href(Site site, FilterRow row) {
        var query = row.state().choice().query();
        return site.root() + "/" + folder(row.state().list()) + (query.isEmpty() ? "" : "?" + query);
    }

    public static @Nullable Tabs of(Table<?> table, Site site) {
        var list = name(table).orElse(null);
        if (list == null || !site.map().isNow()) {
            return null;
        }
        var here = kept(site.address().parameters());
        var mine = site.map().filters().stream()
                .filter(row -> row.state().list() == list)
                .toList();
        var known = mine.stream().anyMatch(row -> parameters(row).equals(here));
        var all = new Tab(
                site.say().text("filters.all"), site.root() + "/" + table.folder(), here.isEmpty() && !known, "", null);
        var tabs = new ArrayList<Tab>();
        tabs.add(all);
        mine.forEach(row -> tabs.add(new Tab(
                row.state().name(),
                href(site, row),
                parameters(row).equals(here),
                hint(row, site),
                row.mayChange() ? site.root() + "/vybery/" + row.state().filter() + "/upravit" : null)));
        var saveHref = here.isEmpty() || known
                ? null
                : site.root() + "/vybery/novy?seznam=" + list + "&vyber=" + UriUtils.encode(query(here), UTF_8);
        return new Tabs(tabs, saveHref);
    }

    /** With whom a filter is shared, in words. */
    public static String hint(FilterRow row, Site site) {
        var roles = row.state().sharedWith();
        return roles.isEmpty()
                ? site.say().text("filters.own")
                : site.say().text("filters.shared", site.say().terms(roles));
    }

    /** The parameters that a filter keeps, as part of an address. */
    private static String query(Map<String, List<String>> kept) {
        var address = ListAddress.of("", kept).href();
        return address.startsWith("?") ? address.substring(1) : address;
    }

    private static Map<String, List<String>> parameters(FilterRow row) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        for (var pair : row.state().choice().query().split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                decoded.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return kept(decoded);
    }

    /** What was saved by an earlier version may not be encoded rightly; then it stands for itself. */
    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static Map<String, List<String>> kept(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> !NOT_KEPT.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, _) -> a, LinkedHashMap::new));
    }
}
