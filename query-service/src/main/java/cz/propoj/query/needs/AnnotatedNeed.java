package cz.propoj.query.needs;

import cz.propoj.query.networkmap.rows.Annotation;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.NoteRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The notes of a need, each where it is read: a note whose form or activity was removed stays with what is left. */
public final class AnnotatedNeed {
    private final Map<UUID, List<NoteRow>> atPlaces = new HashMap<>();
    private final List<NoteRow> ofTheWhole = new ArrayList<>();

    private AnnotatedNeed() {}

    static AnnotatedNeed of(NeedRow need, List<Annotation> annotations) {
        var annotated = new AnnotatedNeed();
        for (var form : need.forms()) {
            annotated.atPlaces.put(form.form().form().value(), new ArrayList<>());
            form.activities()
                    .forEach(node ->
                            annotated.atPlaces.put(node.activity().activity().value(), new ArrayList<>()));
        }
        annotations.forEach(annotated::place);
        return annotated;
    }

    private void place(Annotation annotation) {
        var activity = annotation.activity();
        var form = annotation.form();
        var there = activity == null ? null : atPlaces.get(activity.value());
        if (there == null && form != null) {
            there = atPlaces.get(form.value());
        }
        Objects.requireNonNullElse(there, ofTheWhole).add(annotation.note());
    }

    /** {@return the notes on a form or an activity} */
    public List<NoteRow> at(UUID place) {
        return atPlaces.getOrDefault(place, List.of());
    }

    List<NoteRow> ofTheWhole() {
        return ofTheWhole;
    }
}
