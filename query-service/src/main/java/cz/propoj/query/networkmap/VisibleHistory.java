package cz.propoj.query.networkmap;

import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.vault.TextsErased;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.memory.PlacedFact;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened on a map; of notes only what the reader may know. */
final class VisibleHistory {
    private final NetworkMap map;
    private final Predicate<NoteState> maySee;
    private final Predicate<NoticeState> maySeeNotice;
    private final boolean seesDrafts;

    VisibleHistory(
            NetworkMap map, Predicate<NoteState> maySee, Predicate<NoticeState> maySeeNotice, boolean seesDrafts) {
        this.map = map;
        this.maySee = maySee;
        this.maySeeNotice = maySeeNotice;
        this.seesDrafts = seesDrafts;
    }

    List<RecordedStep> of(SubjectKind kind, String id) {
        return switch (kind) {
            case ACTOR -> of(Kinds.ACTORS, id);
            case PLATFORM -> of(Kinds.PLATFORMS, id);
            case MEETING -> of(Kinds.MEETINGS, id);
            case NEED -> of(Kinds.NEEDS, id);
            case NETWORK -> of(Kinds.NETWORKS, id);
        };
    }

    List<RecordedStep> of(NoticeId id) {
        return of(Kinds.NOTICES, id.toString());
    }

    List<RecordedStep> of(String kind, String record) {
        return Kinds.OF_NETWORKS.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(one -> of(one, record))
                .orElse(List.of());
    }

    /** The last thing that happened to each of the records that were changed last. */
    List<RecordedStep> latest(int records) {
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

    /** What was stored after a position and is true since before a day, the last recorded first. */
    List<RecordedStep> late(long after, LocalDate before) {
        return Stream.<RowKind<?, ?>>of(
                        Kinds.ACTORS, Kinds.PLATFORMS, Kinds.MEETINGS, Kinds.NEEDS, Kinds.RECOMMENDATIONS)
                .flatMap(kind -> map.rows().of(kind).values().stream()
                        .filter(row -> row.position() > after)
                        .flatMap(row -> of(kind, row.id()).stream()))
                .filter(happening -> happening.fact().position() > after
                        && happening.fact().effectiveOn().isBefore(before))
                .sorted(Comparator.comparingLong(happening -> -happening.fact().position()))
                .toList();
    }

    <S, E> List<RecordedStep> of(RowKind<S, E> kind, String id) {
        var row = map.rows().row(kind, id);
        var history = new ArrayList<RecordedStep>();
        if (row == null || isHidden(kind, id)) {
            return history;
        }
        @Nullable S state = null;
        for (var fact : row.facts()) {
            if (Row.isVisible(fact, map.day(), map.knownAt())) {
                var before = state;
                state = kind.fold().evolve(state, fact.event());
                var note = noteIn(fact.event());
                var seenBefore = VisibleRegionalTexts.seen(before, seesDrafts);
                var seenAfter = VisibleRegionalTexts.seen(state, seesDrafts);
                if ((note == null || isVisibleNote(note)) && !isOfDrafts(fact.event(), seenBefore, seenAfter)) {
                    history.add(new RecordedStep(kind.name(), id, fact, seenBefore, seenAfter));
                }
            }
        }
        return history;
    }

    /** Whether it happened to a text of the region without changing anything that the person sees. */
    private boolean isOfDrafts(@Nullable Object event, @Nullable Object before, @Nullable Object after) {
        return !seesDrafts
                && event instanceof RegionalTextEvent
                && Objects.equals(before, after)
                && (after == null || !(event instanceof TextsErased));
    }

    /** Whether the person may know of something that happened to a text of the region. */
    boolean isSeen(PlacedFact place) {
        return seesDrafts
                || of(place.kind(), place.record()).stream()
                        .anyMatch(step -> step.fact().position() == place.fact().position());
    }

    /** Whether the person may not know of the record at all. */
    boolean isHidden(RowKind<?, ?> kind, String id) {
        if (kind == (Object) Kinds.NOTICES) {
            var notice = map.notices().get(NoticeId.of(id));
            return notice == null || !maySeeNotice.test(notice);
        }
        // A filter is its owner's own; nobody reads of it here.
        return kind == (Object) Kinds.FILTERS || (kind == (Object) Kinds.NOTES && !isVisibleNote(NoteId.of(id)));
    }

    /** The note that the event is about, so that only its readers may know of it; null: it is about none. */
    static @Nullable NoteId noteIn(@Nullable Object event) {
        return switch (event) {
            case NeedEvent.NeedAnnotated annotated -> annotated.note();
            case TopicEvent.OnFinding finding -> finding.note();
            case null, default -> null;
        };
    }

    boolean isVisibleNote(NoteId id) {
        var row = map.rows().row(Kinds.NOTES, id.toString());
        var note = row == null ? null : row.on(map.day(), map.knownAt());
        return note != null && !note.withdrawn() && maySee.test(note);
    }
}
