package cz.propoj.query.meetings;

import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts of meetings, and the load of actors, as data. */
@RestController
@RequestMapping(path = "/api/networks/{network}/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
class SummaryController {

    SummaryController() {}

    @GetMapping("/summary")
    ResponseEntity<Map<String, Object>> summariseMeetings(MapRequest request) {
        return request.json(summary(request));
    }

    @GetMapping("/load")
    ResponseEntity<Map<String, Object>> listLoad(MapRequest request) {
        return request.json(Json.object(
                "items",
                ActorLoad.of(request.map()).stream()
                        .map(SummaryController::load)
                        .toList()));
    }

    private static Map<String, Object> load(ActorLoad load) {
        return Json.object(
                "actor", load.actor().ref(),
                "platforms", load.actor().platforms(),
                "coordinates", load.actor().coordinates(),
                "meetings", load.meetings(),
                "outside", load.outside(),
                "people", load.people());
    }

    private static Map<String, Object> summary(MapRequest request) {
        var question =
                SummaryQuestion.of(request.map(), name -> request.parameters().getOrDefault(name, List.of()).stream()
                        .findFirst()
                        .orElse(null));
        var summary = question.answer(request.map());
        return Json.object(
                "from", question.from(),
                "to", question.to(),
                "by", lower(question.by()),
                "period", lower(question.period()),
                "items",
                        summary.lines().stream()
                                .map(line -> line(line, summary.slots()))
                                .toList(),
                "total", line(summary.total(), summary.slots()));
    }

    private static Map<String, Object> line(MeetingSummary.Line line, List<Slot> slots) {
        var periods = new ArrayList<Map<String, Object>>();
        for (var at = 0; at < slots.size(); at++) {
            var count = count(line.counts().get(at));
            count.put("period", slots.get(at).key());
            periods.add(count);
        }
        var item = count(line.sum());
        if (line.value() != null) {
            item.put("value", Json.value(line.value()));
        }
        item.put("periods", periods);
        return item;
    }

    private static Map<String, Object> count(MeetingSummary.Count count) {
        return Json.object("meetings", count.meetings(), "attendances", count.attendances(), "people", count.people());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
