package cz.propoj.query.topics;

import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import cz.propoj.query.records.RecordsController;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Topics as JSON and CSV, and how far their goals have come. */
@RestController
@RequestMapping("/api/networks/{network}/topics")
class TopicsController extends RecordsController<TopicItem> {
    private static final int POINTS = 13;

    private final NetworkMaps maps;

    TopicsController(ListAnswers lists, Histories histories, NetworkMaps maps) {
        super(
                lists,
                histories,
                new Kind<>(
                        TopicListing::of,
                        _ -> _ -> Stream.empty(),
                        item -> item.row().info(),
                        (map, id) -> TopicItem.find(map, new TopicId(id)),
                        (_, item) -> TopicListing.json(item),
                        (map, item) -> map.history(item.row().id())));
        this.maps = maps;
    }

    /** What it says, and, where it names a measure, the values from the day on which it was set to the day that is asked for. */
    @GetMapping(path = "/{id}/goals/{goal}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getGoal(
            MapRequest request, @PathVariable String id, @PathVariable String goal) {
        var topic = request.map().topics().find(new TopicId(MapRequests.id(id))).orElseThrow();
        var found = topic.state().goal(new GoalId(MapRequests.id(goal))).orElseThrow();
        return request.json(json(request.map(), found));
    }

    private Map<String, Object> json(VisibleMap map, Goal goal) {
        var json = TopicListing.goal(goal);
        json.put("withdrawn", goal.withdrawn());
        var target = goal.target();
        if (target != null) {
            json.put("progress", json(Progress.of(map, maps, target, POINTS)));
        }
        return json;
    }

    private static Map<String, Object> json(Progress progress) {
        var measure = progress.measure();
        var unit = measure == null ? null : measure.unit();
        return Json.object(
                "knowledge", progress.knowledge().name(),
                "unit", unit == null ? null : unit.name(),
                "valueWhenSet", rounded(unit, progress.first()),
                "value", rounded(unit, progress.last()),
                "share", progress.share(),
                "reached", progress.isReached(),
                "points",
                        progress.points().stream()
                                .map(point -> Json.object("day", point.day(), "value", rounded(unit, point.value())))
                                .toList());
    }

    private static @Nullable BigDecimal rounded(@Nullable Unit unit, @Nullable Double value) {
        if (unit == null || value == null) {
            return null;
        }
        var told = BigDecimal.valueOf(value);
        return (unit == Unit.PER_CENT ? told.movePointRight(2) : told).setScale(2, RoundingMode.HALF_UP);
    }
}
