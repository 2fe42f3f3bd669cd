package cz.propoj.query.networkmap;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.memory.PlacedFact;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a network, the last recorded first. Only the lines of the page that is asked for are folded, so that a
 * long history costs little.
 */
public final class Timeline {
    private final NetworkMap map;
    private final VisibleHistory chronicle;
    private final Map<NoteId, Boolean> seen = new HashMap<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /** Records of these kinds have lines, in the order in which a filter offers them. */
    public static final List<RowKind<?, ?>> KINDS = List.of(
            Kinds.ACTORS,
            Kinds.PLATFORMS,
            Kinds.MEETINGS,
            Kinds.NEEDS,
            Kinds.NOTES,
            Kinds.NOTICES,
            Kinds.REVISIONS,
            Kinds.INTERVENTIONS,
            Kinds.TOPICS,
            Kinds.STEPS,
            Kinds.RECOMMENDATIONS,
            Kinds.CHAPTERS,
            Kinds.LETTERHEADS,
            Kinds.REGIONAL_TEXTS,
            Kinds.TAKE_OVERS,
            Kinds.NETWORKS);

    /** Stands before the id of a take-over where the changes are meant that took it back. */
    public static final String BACK = "back:";

    /** A change, or all changes of one take-over, or all by which one was taken back. */
    private record Line(@Nullable String group, List<PlacedFact> places) {}

    /**
     * A line of the timeline.
     *
     * @param happening what happened; of a take-over what came last
     * @param importId of the take-over that the line stands for; null: it is no take-over
     * @param takesBack the take-over that was taken back by what the line stands for; null: it takes nothing back
     * @param counts how many changes there are, by kind of record
     */
    public record Episode(
            RecordedStep happening,
            @Nullable String importId,
            @Nullable String takesBack,
            Map<String, Integer> counts) {
        /** Whether it stands for many changes. */
        public boolean isGroup() {
            return importId != null || takesBack != null;
        }
    }

    Timeline(NetworkMap map, VisibleHistory chronicle, TimelineQuery wanted, boolean together) {
        this.map = map;
        this.chronicle = chronicle;
        var groups = new HashMap<String, Line>();
        map.rows().index().lastFirst().filter(this::isVisible).forEach(place -> {
            var account = place.fact().origin().account();
            if (account != null) {
                accounts.add(account);
            }
            var group = groupOf(place);
            if (!wanted.matches(place.kind().name(), place.record(), group, place.fact())) {
                return;
            }
            if (group == null || !together) {
                lines.add(new Line(null, List.of(place)));
                return;
            }
            var line = groups.get(group);
            if (line == null) {
                line = new Line(group, new ArrayList<>());
                groups.put(group, line);
                lines.add(line);
            }
            line.places().add(place);
        });
    }

    private static @Nullable String groupOf(PlacedFact place) {
        var takesBack = place.fact().origin().takesBack();
        if (takesBack != null) {
            return BACK + takesBack;
        }
        var origin = place.fact().origin().importId();
        return origin == null && place.kind() == (Object) Kinds.TAKE_OVERS ? place.record() : origin;
    }

    private boolean isVisible(PlacedFact place) {
        if (!Row.isVisible(place.fact(), map.day(), map.knownAt())) {
            return false;
        }
        if (place.kind() == (Object) Kinds.NOTES) {
            return maySee(NoteId.of(place.record()));
        }
        if (place.kind() == (Object) Kinds.NOTICES || place.kind() == (Object) Kinds.FILTERS) {
            return !chronicle.isHidden(place.kind(), place.record());
        }
        if (place.kind() == (Object) Kinds.REGIONAL_TEXTS) {
            return chronicle.isSeen(place);
        }
        var note = VisibleHistory.noteIn(place.fact().event());
        return note == null || maySee(note);
    }

    private boolean maySee(NoteId note) {
        return seen.computeIfAbsent(note, chronicle::isVisibleNote);
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** Everybody who changed anything, whatever was asked for; the last one first. */
    public Set<String> accounts() {
        return accounts;
    }

    /** Some of the lines. */
    public List<Episode> page(int from, int size) {
        return lines.stream().skip(from).limit(size).map(this::episode).toList();
    }

    private Episode episode(Line line) {
        var last = line.places().getFirst();
        var counts = new LinkedHashMap<String, Integer>();
        line.places().forEach(place -> counts.merge(place.kind().name(), 1, Integer::sum));
        var happening = chronicle.of(last.kind().name(), last.record()).stream()
                .filter(one -> one.fact().position() == last.fact().position())
                .findFirst()
                .orElseGet(() -> new RecordedStep(last.kind().name(), last.record(), last.fact(), null, null));
        var group = line.group();
        return group != null && group.startsWith(BACK)
                ? new Episode(happening, null, group.substring(BACK.length()), counts)
                : new Episode(happening, group, null, counts);
    }
}
