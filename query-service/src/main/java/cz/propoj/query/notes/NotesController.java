package cz.propoj.query.notes;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes as data: those that the asking person may see, and no trace of the others. */
@RestController
@RequestMapping("/api/networks/{network}/notes")
class NotesController {

    NotesController() {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listNotes(MapRequest request) {
        var items = request.map().notes().stream().map(NoteJson::of).toList();
        return request.answer(ResponseEntity.ok(Json.object(
                "items", items,
                "total", items.size(),
                "position", request.map().position())));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNote(MapRequest request, @PathVariable String id) {
        var wanted = new NoteId(MapRequests.id(id));
        return request.json(request.map().notes().stream()
                .filter(note -> note.id().equals(wanted))
                .findFirst()
                .map(NoteJson::of)
                .orElseThrow());
    }
}
