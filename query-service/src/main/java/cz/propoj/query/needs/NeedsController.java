package cz.propoj.query.needs;

import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import cz.propoj.query.reading.WholeList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs and activities as data: the rows of the template, and the tree of what such rows belong to. */
@RestController
@RequestMapping("/api/networks/{network}")
class NeedsController implements WholeList {
    private final ListAnswers lists;
    private final Histories histories;

    NeedsController(ListAnswers lists, Histories histories) {
        this.lists = lists;
        this.histories = histories;
    }

    /** The tree, area by area; with the parameters of a list those needs of which a row matches. */
    @Override
    public Template template() {
        return Template.NEEDS;
    }

    @Override
    public List<Map<String, Object>> items(VisibleMap map) {
        return WholeList.items(NeedListing.of(map), row -> row.need().info());
    }

    @GetMapping(path = "/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listNeeds(MapRequest request) {
        return request.json(tree(request));
    }

    @GetMapping(
            path = "/needs/rows",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<byte[]> listNeedRows(MapRequest request) {
        return lists.of(
                request, NeedListing.of(request.map()), NeedListing.hiddenWords(request.map()), line -> line.need()
                        .info());
    }

    @GetMapping(path = "/needs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNeed(MapRequest request, @PathVariable String id) {
        return request.json(request.map()
                .need(new NeedId(MapRequests.id(id)))
                .map(row -> detail(request.map(), row))
                .orElseThrow());
    }

    @GetMapping(path = "/needs/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNeedHistory(MapRequest request, @PathVariable String id) {
        return request.json(request.map()
                .need(new NeedId(MapRequests.id(id)))
                .map(row -> histories.json(
                        request.map(),
                        request.map().history(SubjectKind.NEED, row.id().toString()),
                        request.locale()))
                .orElseThrow());
    }

    @GetMapping(path = "/activities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getActivity(MapRequest request, @PathVariable String id) {
        var wanted = new ActivityId(MapRequests.id(id));
        return request.json(request.map().needs().stream()
                .flatMap(need -> need.forms().stream()
                        .flatMap(form -> form.activities().stream())
                        .filter(node -> node.activity().activity().equals(wanted))
                        .map(node -> activity(need, node)))
                .findFirst()
                .orElseThrow());
    }

    /** The general template beside what the network has made of it. */
    @GetMapping(path = "/needs/template", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNeedsTemplate(MapRequest request) {
        return request.json(Json.object(
                "version",
                TemplateOffer.version(),
                "areas",
                new TemplateOffer(request.map(), request.locale())
                        .areas().stream().map(TemplateOffer.Area::json).toList(),
                "position",
                request.map().position()));
    }

    private static Map<String, Object> tree(MapRequest request) {
        var map = request.map();
        var index = NeedListing.of(map);
        var query = ListQuery.parse(request.parameters(), index.listing()).unpaged();
        var found = new LinkedHashSet<NeedRow>();
        index.find(query, NeedListing.hiddenWords(map)).items().forEach(line -> found.add(line.need()));
        var areas = Stream.of(NeedArea.values())
                .map(area -> Json.object(
                        "area",
                        area,
                        "needs",
                        found.stream()
                                .filter(need -> need.area() == area)
                                .map(NeedsController::need)
                                .toList()))
                .toList();
        return Json.object("areas", areas, "total", found.size(), "position", map.position());
    }

    private static Map<String, Object> detail(VisibleMap map, NeedRow row) {
        var detail = need(row);
        detail.put("notes", NoteJson.of(map, SubjectKind.NEED, row.id().toString()));
        detail.put("mayEdit", map.isNow() && map.mayEdit());
        return detail;
    }

    private static Map<String, Object> need(NeedRow row) {
        return Json.object(
                "id", row.id().toString(),
                "version", row.info().version(),
                "area", row.area(),
                "name", row.name(),
                "retired", row.state().retired(),
                "withoutActivity", row.isWithoutActivity(),
                "forms", row.forms().stream().map(form -> form(row, form)).toList());
    }

    private static Map<String, Object> form(NeedRow need, NeedRow.FormNode node) {
        var form = node.form();
        List<Map<String, Object>> activities = node.activities().stream()
                .map(activity -> activity(need, activity))
                .toList();
        return Json.object(
                "id", form.form().toString(),
                "name", form.name(),
                "level", form.assessment().level(),
                "risks", form.assessment().risks(),
                "activities", activities);
    }

    private static Map<String, Object> activity(NeedRow need, NeedRow.ActivityNode node) {
        var activity = node.activity();
        return Json.object(
                "id", activity.activity().toString(),
                "need", need.id().toString(),
                "name", activity.plan().name(),
                "phase", activity.plan().phase(),
                "possibleActors", activity.plan().possibleActors(),
                "practice", activity.practice(),
                "actors", node.actors(),
                "couldButDoNot", node.possible());
    }
}
