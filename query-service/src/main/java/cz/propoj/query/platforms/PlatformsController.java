package cz.propoj.query.platforms;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.MeetingPlan;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.WholeList;
import cz.propoj.query.records.RecordsController;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Platforms as data. */
@RestController
@RequestMapping("/api/networks/{network}/platforms")
class PlatformsController extends RecordsController<PlatformRow> implements WholeList {
    PlatformsController(ListAnswers lists, Histories histories) {
        super(
                lists,
                histories,
                new Kind<>(
                        PlatformListing::of,
                        PlatformListing::hiddenWords,
                        PlatformRow::info,
                        (map, id) -> map.platform(new PlatformId(id)),
                        PlatformsController::detail,
                        (map, row) -> map.history(SubjectKind.PLATFORM, row.id().toString())));
    }

    @Override
    public Template template() {
        return Template.PLATFORMS;
    }

    @Override
    public List<Map<String, Object>> items(VisibleMap map) {
        return WholeList.items(PlatformListing.of(map), PlatformRow::info);
    }

    @GetMapping(path = "/{id}/members", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listMembers(MapRequest request, @PathVariable String id) {
        return items(request, id, PlatformsController::members);
    }

    private static Map<String, Object> detail(VisibleMap map, PlatformRow row) {
        var detail = Json.item(PlatformListing.of(map).listing(), row, row.info());
        detail.put("members", members(row));
        var plan = row.state().plan();
        if (plan != null) {
            detail.put("meetingPlan", plan(plan));
        }
        detail.put(
                "held",
                map.meetings(row.id()).stream()
                        .map(meeting -> Json.object(
                                "id", meeting.id().toString(),
                                "date", meeting.agenda().date(),
                                "topic", meeting.agenda().topic(),
                                "actors", meeting.participants().size(),
                                "people", meeting.people()))
                        .toList());
        detail.put(
                "usuallyPresent",
                Composition.usual(row.standing().type()).stream()
                        .map(Usual::name)
                        .toList());
        detail.put(
                "usuallyPresentMissing",
                Composition.missing(row, map).stream().map(Usual::name).toList());
        detail.put("notes", NoteJson.of(map, SubjectKind.PLATFORM, row.id().toString()));
        detail.put("mayEdit", map.isNow() && map.mayEdit());
        return detail;
    }

    /** As it is sent. */
    private static Map<String, Object> plan(MeetingPlan plan) {
        var recurrence = plan.recurrence();
        var weekday = recurrence.weekday();
        return Json.object(
                "recurrence",
                Json.object(
                        "timesPerYear", recurrence.timesPerYear(),
                        "everyMonths", recurrence.everyMonths(),
                        "weekday",
                                weekday == null
                                        ? null
                                        : Json.object(
                                                "which", weekday.which(),
                                                "day", weekday.day().name(),
                                                "everyMonths", weekday.everyMonths())),
                "from",
                plan.from(),
                "until",
                plan.until(),
                "at",
                plan.at() == null ? null : plan.at().toString());
    }

    private static List<Map<String, Object>> members(PlatformRow row) {
        return row.members().stream()
                .map(member -> Json.object("actor", member.actor(), "role", member.role()))
                .toList();
    }
}
