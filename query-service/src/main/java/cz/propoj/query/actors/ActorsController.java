package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.WholeList;
import cz.propoj.query.records.RecordsController;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actors as data. */
@RestController
@RequestMapping("/api/networks/{network}/actors")
class ActorsController extends RecordsController<ActorRow> implements WholeList {
    ActorsController(ListAnswers lists, Histories histories) {
        super(
                lists,
                histories,
                new Kind<>(
                        ActorListing::of,
                        ActorListing::hiddenWords,
                        ActorRow::info,
                        (map, id) -> map.actor(new ActorId(id)),
                        ActorsController::detail,
                        (map, row) -> map.history(SubjectKind.ACTOR, row.id().toString())));
    }

    @Override
    public Template template() {
        return Template.ACTORS;
    }

    @Override
    public List<Map<String, Object>> items(VisibleMap map) {
        return WholeList.items(ActorListing.of(map), ActorRow::info);
    }

    /** Which actors may be the one that is being typed; without a name and an IČO, all pairs that may be one. */
    @GetMapping(path = "/likely-duplicates", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listLikelyDuplicates(
            MapRequest request,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String ico,
            @RequestParam(required = false) @Nullable String except) {
        return request.json(Json.object(
                "items",
                name == null && ico == null
                        ? LikelyDuplicates.pairs(request.map()).stream()
                                .map(ActorsController::pair)
                                .toList()
                        : LikelyDuplicates.of(request.map(), name, ico, except).stream()
                                .map(ActorsController::alike)
                                .toList()));
    }

    @GetMapping(path = "/{id}/notes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listActorNotes(MapRequest request, @PathVariable String id) {
        return items(
                request,
                id,
                row -> NoteJson.of(request.map(), SubjectKind.ACTOR, row.id().toString()));
    }

    @GetMapping(path = "/{id}/contacts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listActorContacts(MapRequest request, @PathVariable String id) {
        return items(request, id, row -> contacts(request.map(), row));
    }

    private static Map<String, Object> pair(LikelyDuplicates.Pair pair) {
        return Json.object(
                "one",
                Json.link(pair.one().ref()),
                "other",
                Json.link(pair.other().ref()),
                "why",
                pair.why());
    }

    private static Map<String, Object> alike(LikelyDuplicates.Found found) {
        var actor = found.actor();
        return Json.object(
                "id", actor.id().toString(),
                "name", actor.name(),
                "kindOfService", actor.profile().classification().kindOfService(),
                "active", actor.state().isActive(),
                "why", found.why());
    }

    private static Map<String, Object> detail(VisibleMap map, ActorRow row) {
        var detail = Json.item(ActorListing.of(map).listing(), row, row.info());
        detail.put(
                "activities",
                row.activities().stream()
                        .map(activity -> Json.object(
                                "id", activity.activity().toString(),
                                "name", activity.name(),
                                "need", activity.need().toString(),
                                "needName", activity.needName(),
                                "area", activity.area()))
                        .toList());
        detail.put(
                "meetings",
                map.meetings(row.id()).stream()
                        .map(meeting -> Json.object(
                                "id", meeting.id().toString(),
                                "date", meeting.agenda().date(),
                                "topic", meeting.agenda().topic(),
                                "platform", meeting.platform()))
                        .toList());
        var into = row.state().mergedInto();
        if (into != null) {
            detail.put("mergedInto", Json.link(map.ref(into)));
        }
        detail.put(
                "sameAs", row.state().sameAs().stream().map(ActorId::toString).toList());
        detail.put("contacts", contacts(map, row));
        detail.put("notes", NoteJson.of(map, SubjectKind.ACTOR, row.id().toString()));
        detail.put("mayEdit", map.isNow() && map.mayEdit(row.id()));
        return detail;
    }

    private static List<Map<String, Object>> contacts(VisibleMap map, ActorRow row) {
        return map.contacts(row.id()).stream().map(ActorsController::contact).toList();
    }

    private static Map<String, Object> contact(ContactRow row) {
        ContactPerson contact = row.contact();
        return Json.object(
                "id", contact.contact().toString(),
                "name", row.name(),
                "function", contact.function(),
                "phone", row.phone(),
                "email", row.email(),
                "urgent", contact.urgent());
    }
}
