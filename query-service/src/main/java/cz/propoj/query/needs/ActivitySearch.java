package cz.propoj.query.needs;

import cz.propoj.contract.Texts;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.SearchableArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Forms of fulfilment and activities by their own words; the need they belong to is found by itself. */
@Component
final class ActivitySearch implements SearchableArea {
    private static final int FIRST = 8;

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Found find(Site site, String words) {
        var wanted = List.of(Texts.folded(words).split(" ", -1));
        var hits = new LinkedHashMap<String, Hit>();
        for (var line : site.map().needLines()) {
            if (!line.need().state().retired()) {
                form(site, line, wanted, hits);
                activity(site, line, wanted, hits);
            }
        }
        return new Found(
                "activities",
                hits.size(),
                hits.values().stream().limit(FIRST).toList(),
                site.list(Site.NEEDS, "q", words));
    }

    private static void form(Site site, NeedLine line, List<String> wanted, Map<String, Hit> hits) {
        var node = line.form();
        if (node == null) {
            return;
        }
        var form = node;
        if (says(wanted, form.name(), form.assessment().risks())) {
            hits.putIfAbsent(form.form().toString(), hit(site, line, form.name()));
        }
    }

    private static void activity(Site site, NeedLine line, List<String> wanted, Map<String, Hit> hits) {
        var node = line.activity();
        if (node == null) {
            return;
        }
        var activity = node.activity();
        if (says(wanted, activity.plan().name(), activity.practice())) {
            hits.putIfAbsent(
                    activity.activity().toString(),
                    hit(site, line, activity.plan().name()));
        }
    }

    private static boolean says(List<String> wanted, @org.jspecify.annotations.Nullable String... texts) {
        var said = Stream.of(texts).filter(Objects::nonNull).map(Texts::folded).collect(Collectors.joining("\n"));
        return wanted.stream().allMatch(said::contains);
    }

    private static Hit hit(Site site, NeedLine line, String name) {
        return new Hit(
                name,
                site.href(Site.NEEDS, line.need().id()),
                line.need().name() + " · " + site.say().area(line.need().area()));
    }
}
