package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.time.Fact;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which notes of a network a person may see, on every day: what was withdrawn or made less visible later is its author's
 * alone, or of those who may see it since, also on the days before.
 */
final class NoteVisibility {
    private final Viewer viewer;
    private final NetworkId network;

    NoteVisibility(Viewer viewer, NetworkId network) {
        this.viewer = viewer;
        this.network = network;
    }

    /**
     * Whether the person may see the note.
     *
     * @param note as it is at the moment that is looked at
     * @param latest as it is now
     * @param since what has decided about its visibility since that moment
     */
    boolean maySee(NoteState note, @Nullable NoteState latest, Stream<Fact<NoteEvent>> since) {
        return maySee(note, note.visibility())
                && (isAuthor(note)
                        || ((latest == null || !latest.withdrawn())
                                && since.flatMap(fact -> Stream.ofNullable(visibility(fact)))
                                        .allMatch(later -> maySee(note, later))));
    }

    boolean isAuthor(NoteState note) {
        return note.author().equals(viewer.account());
    }

    private boolean maySee(NoteState note, Visibility visibility) {
        return AccessPolicy.maySeeNote(viewer, network, visibility, note.author());
    }

    static boolean decides(Fact<NoteEvent> fact) {
        return visibility(fact) != null;
    }

    private static @Nullable Visibility visibility(Fact<NoteEvent> fact) {
        return switch (fact.event()) {
            case NoteEvent.NoteWritten e -> e.visibility();
            case NoteEvent.NoteRefiled e -> e.visibility();
            case NoteEvent.NoteReworded _,
                    NoteEvent.NoteClassified _,
                    NoteEvent.NoteWithdrawn _,
                    NoteEvent.NoteErased _ -> null;
        };
    }
}
