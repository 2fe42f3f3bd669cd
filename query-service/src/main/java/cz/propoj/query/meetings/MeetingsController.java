package cz.propoj.query.meetings;

import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.MeetingRow;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapReader;
import java.util.List;
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

/** Meetings as data. */
@RestController
@RequestMapping("/api/networks/{network}/meetings")
class MeetingsController {
    private final MapReader reader;
    private final ListAnswers lists;
    private final Histories histories;

    MeetingsController(MapReader reader, ListAnswers lists, Histories histories) {
        this.reader = reader;
        this.lists = lists;
        this.histories = histories;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    Mono<ResponseEntity<byte[]>> listMeetings(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.answer(
                exchange,
                who,
                network,
                asked -> lists.of(
                        exchange,
                        asked,
                        MeetingListing.of(asked.map()),
                        MeetingListing.hiddenWords(asked.map()),
                        MeetingRow::info));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getMeeting(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> asked.map()
                .meeting(new MeetingId(MapReader.id(id)))
                .map(row -> detail(asked.map(), row)));
    }

    @GetMapping(path = "/{id}/attendance", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listAttendance(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> asked.map()
                .meeting(new MeetingId(MapReader.id(id)))
                .map(row -> Json.object("items", attendance(row))));
    }

    @GetMapping(path = "/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getMeetingHistory(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> asked.map()
                .meeting(new MeetingId(MapReader.id(id)))
                .map(row -> histories.json(
                        asked.map(), SubjectKind.MEETING, row.id().toString(), asked.locale())));
    }

    private static Map<String, Object> detail(VisibleMap map, MeetingRow row) {
        var detail = Json.item(MeetingListing.of(map).listing(), row, row.info());
        detail.put("attendance", attendance(row));
        detail.put("notes", NoteJson.of(map, SubjectKind.MEETING, row.id().toString()));
        detail.put("mayEdit", map.isNow() && map.mayEdit());
        return detail;
    }

    private static List<Map<String, Object>> attendance(MeetingRow row) {
        return row.participants().stream()
                .map(participant -> Json.object("actor", participant.actor(), "people", participant.people()))
                .toList();
    }
}
