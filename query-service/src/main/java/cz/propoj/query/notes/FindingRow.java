package cz.propoj.query.notes;

import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is listed among findings.
 *
 * @param about the record, or the network itself
 * @param actor that it is about; null: it is about something else
 * @param need that it is about; null: it is about something else
 * @param place the form or activity of the need; null: the need as a whole
 * @param author null where the reader may not know it
 */
public record FindingRow(
        NoteRow note,
        Ref about,
        @Nullable ActorRow actor,
        @Nullable NeedRow need,
        @Nullable PlaceInNeed place,
        @Nullable String author) {
    private static final int EXCERPT = 140;

    public String id() {
        return note.id().toString();
    }

    /** The beginning of the text, up to the end of a word. */
    public String summary() {
        var text = Objects.requireNonNullElse(note.text(), "")
                .replaceAll("\\s+", " ")
                .strip();
        if (text.length() <= EXCERPT) {
            return text;
        }
        var end = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, end < EXCERPT / 2 ? EXCERPT : end) + "…";
    }

    /** Those of the finding, and that of the need that it is about. */
    public List<NeedArea> areas() {
        return Stream.concat(
                        note.state().classification().areas().stream(),
                        Stream.ofNullable(need).map(NeedRow::area))
                .distinct()
                .sorted()
                .toList();
    }

    Clientele clientele() {
        return actor == null ? Clientele.NONE : actor.profile().clientele();
    }
}
