package cz.propoj.query.needs;

import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.NeedRow;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.notes.NoteJson;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapReader;
import cz.propoj.query.reading.WholeList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Needs and activities as data: the rows of the template, and the tree of what such rows belong to. */
@RestController
@RequestMapping("/api/networks/{network}")
class NeedsController implements WholeList {
    private final MapReader reader;
    private final ListAnswers lists;
    private final Histories histories;

    NeedsController(MapReader reader, ListAnswers lists, Histories histories) {
        this.reader = reader;
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
    Mono<ResponseEntity<Map<String, Object>>> listNeeds(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> Optional.of(tree(asked)));
    }

    @GetMapping(
            path = "/needs/rows",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    Mono<ResponseEntity<byte[]>> listNeedRows(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.answer(
                exchange,
                who,
                network,
                asked -> lists.of(
                        exchange,
                        asked,
                        NeedListing.of(asked.map()),
                        NeedListing.hiddenWords(asked.map()),
                        line -> line.need().info()));
    }

    @GetMapping(path = "/needs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getNeed(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> asked.map()
                .need(new NeedId(MapReader.id(id)))
                .map(row -> detail(asked.map(), row)));
    }

    @GetMapping(path = "/needs/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getNeedHistory(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> asked.map()
                .need(new NeedId(MapReader.id(id)))
                .map(row ->
                        histories.json(asked.map(), SubjectKind.NEED, row.id().toString(), asked.locale())));
    }

    @GetMapping(path = "/activities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getActivity(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        var wanted = new ActivityId(MapReader.id(id));
        return reader.json(exchange, who, network, asked -> asked.map().needs().stream()
                .flatMap(need -> need.forms().stream()
                        .flatMap(form -> form.activities().stream())
                        .filter(node -> node.activity().activity().equals(wanted))
                        .map(node -> activity(need, node)))
                .findFirst());
    }

    /** The general template beside what the network has made of it. */
    @GetMapping(path = "/needs/template", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getNeedsTemplate(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(
                exchange,
                who,
                network,
                asked -> Optional.of(Json.object(
                        "version",
                        TemplateOffer.version(),
                        "areas",
                        new TemplateOffer(asked.map(), asked.locale())
                                .areas().stream().map(TemplateOffer.Area::json).toList(),
                        "position",
                        asked.map().position())));
    }

    private static Map<String, Object> tree(MapReader.Asked asked) {
        var map = asked.map();
        var index = NeedListing.of(map);
        var query = ListQuery.parse(asked.parameters(), index.listing()).unpaged();
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
