package cz.propoj.query.networkmap;

import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happened on a map; of notes only what the reader may know. */
final class Chronicle {
    private final NetworkMap map;
    private final Predicate<NoteState> maySee;

    Chronicle(NetworkMap map, Predicate<NoteState> maySee) {
        this.map = map;
        this.maySee = maySee;
    }

    List<Happening> of(SubjectKind kind, String id) {
        return switch (kind) {
            case ACTOR -> of(Kinds.ACTORS, id);
            case PLATFORM -> of(Kinds.PLATFORMS, id);
            case MEETING -> of(Kinds.MEETINGS, id);
            case NEED -> of(Kinds.NEEDS, id);
            case NETWORK -> of(Kinds.NETWORKS, id);
        };
    }

    List<Happening> all() {
        return Kinds.OF_NETWORKS.stream()
                .filter(kind -> kind != (Object) Kinds.FILTERS)
                .flatMap(kind -> map.rows().of(kind).keySet().stream().flatMap(id -> of(kind, id).stream()))
                .sorted(Comparator.comparingLong(
                                (Happening happening) -> happening.fact().position())
                        .reversed())
                .toList();
    }

    /** The last thing that happened to each of the records that were changed last. */
    List<Happening> latest(int records) {
        return Kinds.OF_NETWORKS.stream()
                .filter(kind -> kind != (Object) Kinds.TAKE_OVERS && kind != (Object) Kinds.FILTERS)
                .flatMap(kind -> map.rows().of(kind).values().stream()
                        .sorted(Comparator.comparingLong(row -> -row.position()))
                        .limit(records)
                        .flatMap(row -> of(kind, row.id()).stream()
                                .max(Comparator.comparingLong(
                                        happening -> happening.fact().position()))
                                .stream()))
                .sorted(Comparator.comparingLong(happening -> -happening.fact().position()))
                .limit(records)
                .toList();
    }

    private <S, E> List<Happening> of(RowKind<S, E> kind, String id) {
        var row = map.rows().row(kind, id);
        var history = new ArrayList<Happening>();
        if (row == null || (kind == (Object) Kinds.NOTES && !isVisibleNote(NoteId.of(id)))) {
            return history;
        }
        @Nullable S state = null;
        for (var fact : row.facts()) {
            if (Row.isVisible(fact, map.day(), map.knownAt())) {
                var before = state;
                state = kind.fold().evolve(state, fact.event());
                if (!(fact.event() instanceof NeedEvent.NeedAnnotated annotated) || isVisibleNote(annotated.note())) {
                    history.add(new Happening(kind.name(), id, fact, before, state));
                }
            }
        }
        return history;
    }

    private boolean isVisibleNote(NoteId id) {
        var row = map.rows().row(Kinds.NOTES, id.toString());
        var note = row == null ? null : row.on(map.day(), map.knownAt());
        return note != null && !note.withdrawn() && maySee.test(note);
    }
}
