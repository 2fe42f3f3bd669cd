package cz.propoj.query.meetings;

import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.records.RecordsController;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings as data. */
@RestController
@RequestMapping("/api/networks/{network}/meetings")
class MeetingsController extends RecordsController<MeetingRow> {
    MeetingsController(ListAnswers lists, Histories histories) {
        super(
                lists,
                histories,
                new Kind<>(
                        MeetingListing::of,
                        MeetingListing::hiddenWords,
                        MeetingRow::info,
                        (map, id) -> map.meeting(new MeetingId(id)),
                        MeetingsController::detail,
                        (map, row) -> map.history(SubjectKind.MEETING, row.id().toString())));
    }

    @GetMapping(path = "/{id}/attendance", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listAttendance(MapRequest request, @PathVariable String id) {
        return items(request, id, MeetingsController::attendance);
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
