package cz.propoj.query.notes;

import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Annotation;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Of each note on a need that is about a part of it which is still there. */
    static Map<NoteId, PlaceInNeed> ofNotes(VisibleMap map, String need) {
        var id = NeedId.of(need);
        var places = new HashMap<NoteId, PlaceInNeed>();
        map.need(id).ifPresent(row -> map.annotations(id).forEach(annotation -> of(row, annotation)
                .ifPresent(place -> places.put(annotation.note().id(), place))));
        return places;
    }

    private static Optional<PlaceInNeed> of(NeedRow need, Annotation annotation) {
        var form = annotation.form();
        var activity = annotation.activity();
        return Optional.ofNullable(activity)
                .flatMap(one -> activityIn(need, one.value()))
                .or(() -> Optional.ofNullable(form).flatMap(one -> formIn(need, one.value())));
    }

    private static PlaceInNeed form(NeedRow need, UUID id) {
        return formIn(need, id).orElseThrow(Pages::notFound);
    }

    private static PlaceInNeed activity(NeedRow need, UUID id) {
        return activityIn(need, id).orElseThrow(Pages::notFound);
    }

    private static Optional<PlaceInNeed> formIn(NeedRow need, UUID id) {
        return need.forms().stream()
                .filter(node -> node.form().form().value().equals(id))
                .findFirst()
                .map(node -> new PlaceInNeed("/form", id, node.form().name()));
    }

    private static Optional<PlaceInNeed> activityIn(NeedRow need, UUID id) {
        return need.forms().stream()
                .flatMap(node -> node.activities().stream())
                .filter(node -> node.activity().activity().value().equals(id))
                .findFirst()
                .map(node ->
                        new PlaceInNeed("/activity", id, node.activity().plan().name()));
    }
}
