package cz.propoj.query.notes;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Notes as data: those that the asking person may see, and no trace of the others. */
@RestController
@RequestMapping("/api/networks/{network}/notes")
class NotesController {
    private final MapReader reader;

    NotesController(MapReader reader) {
        this.reader = reader;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listNotes(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.answer(exchange, who, network, asked -> {
            var items = asked.map().notes().stream().map(NoteJson::of).toList();
            return ResponseEntity.ok(Json.object(
                    "items", items,
                    "total", items.size(),
                    "position", asked.map().position()));
        });
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getNote(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        var wanted = new NoteId(MapReader.id(id));
        return reader.json(exchange, who, network, asked -> asked.map().notes().stream()
                .filter(note -> note.id().equals(wanted))
                .findFirst()
                .map(NoteJson::of));
    }
}
