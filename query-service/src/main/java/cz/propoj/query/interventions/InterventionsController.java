package cz.propoj.query.interventions;

import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.measures.Measure;
import cz.propoj.query.measures.Unit;
import cz.propoj.query.networkmap.InterventionRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Interventions as data, and what was counted before and after them. */
@RestController
@RequestMapping("/api/networks/{network}/interventions")
class InterventionsController {
    private final MapReader reader;
    private final Effects effects;
    private final MessageSource messages;

    InterventionsController(MapReader reader, Effects effects, MessageSource messages) {
        this.reader = reader;
        this.effects = effects;
        this.messages = messages;
    }

    /** Withdrawn ones only with {@code withdrawn=true}. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> listInterventions(
            ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who, @PathVariable String network) {
        return reader.json(exchange, who, network, asked -> {
            var withdrawn =
                    asked.parameters().getOrDefault("withdrawn", List.of()).contains("true");
            var items = asked.map().yearToYear().interventions().stream()
                    .filter(row -> row.state().withdrawn() == withdrawn)
                    .map(InterventionsController::item)
                    .toList();
            return Optional.of(Json.object(
                    "items",
                    items,
                    "total",
                    items.size(),
                    "position",
                    asked.map().position()));
        });
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getIntervention(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> found(asked, id).map(InterventionsController::item));
    }

    /**
     * Times in {@code monthsBefore}, {@code monthsAfter}, 1 to 60; 6 if not given. {@code measures}: names of {@link Measure}; if none is
     * given, those that were there before they could be chosen.
     */
    @GetMapping(path = "/{id}/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Map<String, Object>>> getEffect(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @PathVariable String id) {
        return reader.json(exchange, who, network, asked -> {
            var wanted = Asked.of(asked.parameters());
            return found(asked, id)
                    .map(row -> effect(
                            row,
                            effects.of(
                                    asked.map(), row.undertaking(), wanted.before(), wanted.after(), wanted.measures()),
                            messages.getMessage("effect.caution", null, asked.locale())));
        });
    }

    private static Optional<InterventionRow> found(MapReader.Asked asked, String id) {
        return asked.map().yearToYear().intervention(new InterventionId(MapReader.id(id)));
    }

    private static Map<String, Object> item(InterventionRow row) {
        var undertaking = row.undertaking();
        return Json.object(
                "id", row.id().toString(),
                "version", row.info().version(),
                "name", undertaking.name(),
                "kind", undertaking.kind(),
                "from", undertaking.from(),
                "to", undertaking.to(),
                "aim", row.aim(),
                "actors", row.actors(),
                "platforms", row.platforms(),
                "needs", row.needs(),
                "withdrawn", row.state().withdrawn());
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

    private static Map<String, Object> line(Effect.Line line) {
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
