package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionType;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Interventions as data, and what was counted before and after them. */
@RestController
@RequestMapping("/api/networks/{network}/interventions")
class InterventionsController {
    private final Effects effects;
    private final MessageSource messages;

    InterventionsController(Effects effects, MessageSource messages) {
        this.effects = effects;
        this.messages = messages;
    }

    /** Withdrawn ones only with {@code withdrawn=true}. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listInterventions(MapRequest request) {
        var withdrawn =
                request.parameters().getOrDefault("withdrawn", List.of()).contains("true");
        var items = request.map().yearToYear().interventions().stream()
                .filter(row -> row.state().withdrawn() == withdrawn)
                .map(InterventionsController::item)
                .toList();
        return request.json(Json.object(
                "items", items, "total", items.size(), "position", request.map().position()));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getIntervention(MapRequest request, @PathVariable String id) {
        return request.json(
                found(request, id).map(InterventionsController::item).orElseThrow());
    }

    /**
     * Times in {@code monthsBefore}, {@code monthsAfter}, 1 to 60; 6 if not given. {@code measures}: names of {@link Measure}; if none is
     * given, those that were there before they could be chosen.
     */
    @GetMapping(path = "/{id}/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getEffect(MapRequest request, @PathVariable String id) {
        var wanted = EffectQuery.of(request.parameters());
        return request.json(found(request, id)
                .map(row -> effect(
                        row,
                        effects.of(
                                request.map(), row.undertaking(), wanted.before(), wanted.after(), wanted.measures()),
                        messages.getMessage("effect.caution", null, request.locale())))
                .orElseThrow());
    }

    private static Optional<InterventionRow> found(MapRequest request, String id) {
        return request.map().yearToYear().intervention(new InterventionId(MapRequests.id(id)));
    }

    private static Map<String, Object> item(InterventionRow row) {
        var item = Json.object(
                "id", row.id().toString(),
                "version", row.info().version());
        InterventionType.TYPE
                .attributes()
                .forEach(attribute -> item.putAll(
                        Json.object(attribute.key(), attribute.value().apply(row.undertaking()))));
        item.putAll(Json.object(
                "aim", row.aim(),
                "actors", row.actors(),
                "platforms", row.platforms(),
                "needs", row.needs(),
                "step", row.state().step() == null ? null : row.state().step().toString(),
                "withdrawn", row.state().withdrawn()));
        return item;
    }

    private static Map<String, Object> effect(InterventionRow row, Effect effect, String caution) {
        return Json.object(
                "id", row.id().toString(),
                "caution", caution,
                "phase", effect.phase().name(),
                "from", effect.from(),
                "start", effect.start(),
                "end", effect.end(),
                "to", effect.to(),
                "reached", effect.reached(),
                "complete", effect.isComplete(),
                "comparableNetworks", effect.networks(),
                "measures",
                        effect.lines().stream()
                                .map(InterventionsController::line)
                                .toList());
    }

    private static Map<String, Object> line(Effect.MeasureEffect line) {
        var unit = line.measure().unit();
        return Json.object(
                "measure", line.measure().name(),
                "unit", unit.name(),
                "earlier", rounded(unit, line.earlier()),
                "before", rounded(unit, line.before()),
                "after", rounded(unit, line.after()),
                "trendBefore", rounded(unit, line.trend()),
                "change", rounded(unit, line.change()),
                "medianChangeElsewhere", rounded(unit, line.elsewhere()));
    }

    private static @Nullable BigDecimal rounded(Unit unit, @Nullable Double value) {
        if (value == null) {
            return null;
        }
        var told = BigDecimal.valueOf(value);
        return (unit == Unit.PER_CENT ? told.movePointRight(2) : told).setScale(2, RoundingMode.HALF_UP);
    }
}
