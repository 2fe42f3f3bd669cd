package cz.propoj.query.notes;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.reading.Json;
import java.util.List;
import java.util.Map;

/** Notes that the asking person may see, as JSON. */
public final class NoteJson {
    private NoteJson() {}

    /** The last one first. */
    public static List<Map<String, Object>> of(VisibleMap map, SubjectKind kind, String id) {
        return map.notes(kind, id).stream().map(NoteJson::of).toList();
    }

    static Map<String, Object> of(NoteRow note) {
        var state = note.state();
        return Json.object(
                "id", note.id().toString(),
                "version", note.info().version(),
                "subjectKind", state.subject().kind(),
                "subject", note.subject(),
                "kind", state.kind(),
                "visibility", state.visibility(),
                "author", state.author().toString(),
                "text", note.text(),
                "foundOn", note.foundOn(),
                "areas", state.classification().areas(),
                "themes", state.classification().themes(),
                "usedIn", note.usedIn(),
                "writtenOn", note.writtenOn());
    }
}
