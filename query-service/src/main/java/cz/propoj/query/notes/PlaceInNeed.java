package cz.propoj.query.notes;

import cz.propoj.contract.needs.NeedId;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What in a need is annotated.
 *
 * @param pointer where the request names it
 */
public record PlaceInNeed(String pointer, UUID id, String name) {
    static final String FORM = "podoba";
    static final String ACTIVITY = "cinnost";

    /** The activity when it is named, the form otherwise. */
    static PlaceInNeed of(Site site, String need, @Nullable String form, @Nullable String activity) {
        var row = site.map().need(new NeedId(Records.id(need))).orElseThrow(Pages::notFound);
        return activity != null ? activity(row, Records.id(activity)) : form(row, Records.id(String.valueOf(form)));
    }

    private static PlaceInNeed form(NeedRow need, UUID id) {
        return need.forms().stream()
                .filter(node -> node.form().form().value().equals(id))
                .findFirst()
                .map(node -> new PlaceInNeed("/form", id, node.form().name()))
                .orElseThrow(Pages::notFound);
    }

    private static PlaceInNeed activity(NeedRow need, UUID id) {
        return need.forms().stream()
                .flatMap(node -> node.activities().stream())
                .filter(node -> node.activity().activity().value().equals(id))
                .findFirst()
                .map(node ->
                        new PlaceInNeed("/activity", id, node.activity().plan().name()))
                .orElseThrow(Pages::notFound);
    }
}
