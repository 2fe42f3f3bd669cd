package cz.propoj.query.crisis;

import cz.propoj.contract.time.Meta;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can help now, as data. Not kept by anybody: who is open changes with the clock. */
@RestController
class CrisisController {
    private final Clock clock;

    CrisisController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(path = "/api/networks/{network}/crisis", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> findHelp(MapRequest request) {
        var now = LocalDateTime.now(clock.withZone(Meta.ZONE));
        var items = new CrisisSearch(request.map(), now)
                .find(HelpQuery.of(request.parameters())).stream()
                        .map(CrisisController::json)
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Json.object(
                        "items",
                        items,
                        "total",
                        items.size(),
                        "at",
                        request.map().isNow() ? now.withNano(0).toString() : null,
                        "position",
                        request.map().position()));
    }

    private static Map<String, Object> json(Helper helper) {
        var profile = helper.actor().profile();
        var hours = helper.hours();
        return Json.object(
                "actor", helper.actor().ref(),
                "kindOfService", profile.classification().kindOfService(),
                "inCrisisNetwork", helper.ready(),
                "openingHours", hours.typed(),
                "open", hours.state() == null ? null : hours.state().name(),
                "closes", text(hours.closes()),
                "opens", text(hours.opens()),
                "places", profile.serviceArea().places(),
                "coverage", profile.serviceArea().coverage(),
                "ageFrom", profile.clientele().ageFrom(),
                "ageTo", profile.clientele().ageTo(),
                "online", profile.availability().online(),
                "capacity", capacity(helper),
                "toAsk", helper.toAsk(),
                "contacts",
                        helper.contacts().stream()
                                .map(CrisisController::contact)
                                .toList());
    }

    private static @Nullable Map<String, Object> capacity(Helper helper) {
        var capacity = helper.capacity();
        return capacity == null
                ? null
                : Json.object("total", capacity.total(), "free", capacity.free(), "asOf", capacity.asOf());
    }

    private static Map<String, Object> contact(ContactRow row) {
        return Json.object(
                "name", row.name(),
                "function", row.contact().function(),
                "phone", row.phone(),
                "urgent", row.contact().urgent());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
