package cz.propoj.query.networks;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Networks as data, and what their coordinators defined. */
@RestController
@RequestMapping("/api/networks")
class NetworksController {
    private final MapRequests requests;
    private final NetworkMaps maps;
    private final Accounts accounts;

    NetworksController(MapRequests requests, NetworkMaps maps, Accounts accounts) {
        this.requests = requests;
        this.maps = maps;
        this.accounts = accounts;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> listNetworks(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        requests.await(exchange, who);
        var items = maps.networks(who.viewer()).stream()
                .map(NetworksController::summary)
                .toList();
        return Json.object("items", items, "total", items.size(), "position", maps.position());
    }

    @GetMapping(path = "/{network}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> getNetwork(MapRequest request) {
        return request.json(detail(request.map()).orElseThrow());
    }

    @GetMapping(path = "/{network}/coordinators", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listCoordinators(MapRequest request) {
        var all = coordinators(state(request));
        all.put("history", namings(request.map()));
        return request.json(all);
    }

    @GetMapping(path = "/{network}/characteristics", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listCharacteristics(MapRequest request) {
        return request.json(Json.object(
                "items",
                state(request).characteristics().values().stream()
                        .map(NetworksController::characteristic)
                        .toList()));
    }

    @GetMapping(path = "/{network}/target-groups", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listTargetGroups(MapRequest request) {
        return request.json(Json.object("items", state(request).targetGroups()));
    }

    @GetMapping(path = "/{network}/life-situations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> listLifeSituations(MapRequest request) {
        return request.json(Json.object("items", state(request).lifeSituations()));
    }

    private static NetworkState state(MapRequest request) {
        return request.map().network().orElseThrow();
    }

    private static Map<String, Object> summary(NetworkState state) {
        return Json.object(
                "id", state.network().value(),
                "name", state.name(),
                "level", state.territory().level(),
                "territory", state.territory().name(),
                "region", state.territory().nuts3());
    }

    private Optional<Map<String, Object>> detail(VisibleMap map) {
        return map.network().map(state -> {
            var detail = summary(state);
            detail.put("version", map.networkInfo().map(info -> info.version()).orElse(-1L));
            if (state.profile() != null) {
                detail.put("profile", state.profile());
            }
            detail.putAll(coordinators(state));
            var limits = state.dueLimits();
            detail.put(
                    "dueLimits",
                    Json.object(
                            "capacityDays", limits.capacityDays(),
                            "verificationMonths", limits.verificationMonths(),
                            "urgentContactMonths", limits.urgentContactMonths()));
            detail.put(
                    "actors",
                    map.actors().stream().filter(row -> row.state().isActive()).count());
            detail.put(
                    "platforms",
                    map.platforms().stream()
                            .filter(row -> row.state().isActive())
                            .count());
            detail.put(
                    "meetings",
                    map.meetings().stream()
                            .filter(row -> !row.state().cancelled())
                            .count());
            detail.put(
                    "needs",
                    map.needs().stream().filter(row -> !row.state().retired()).count());
            detail.put("mayEdit", map.isNow() && map.mayEdit());
            return detail;
        });
    }

    private Map<String, Object> coordinators(NetworkState state) {
        var responsible = state.responsible();
        var others = new ArrayList<Map<String, Object>>();
        state.coordinators().forEach(account -> others.add(person(account)));
        return Json.object("responsible", responsible == null ? null : person(responsible), "coordinators", others);
    }

    /** Who was named and who is it no more, the last recorded first. */
    private List<Map<String, Object>> namings(VisibleMap map) {
        return map.history(SubjectKind.NETWORK, map.id().value()).stream()
                .flatMap(happening -> Stream.ofNullable(named(happening.fact().event()))
                        .map(account -> Json.object(
                                "event", happening.fact().event().getClass().getSimpleName(),
                                "account", account.toString(),
                                "name", accounts.displayName(account),
                                "effectiveOn", happening.fact().effectiveOn(),
                                "recordedAt", happening.fact().recordedAt().toString(),
                                "by", happening.fact().origin().account())))
                .toList()
                .reversed();
    }

    private static @Nullable AccountId named(Object event) {
        if (event instanceof NetworkEvent.ResponsibleCoordinatorAppointed e) {
            return e.coordinator();
        }
        if (event instanceof NetworkEvent.CoordinatorAdded e) {
            return e.coordinator();
        }
        return event instanceof NetworkEvent.CoordinatorRemoved e ? e.coordinator() : null;
    }

    private Map<String, Object> person(AccountId account) {
        return Json.object("id", account.toString(), "name", accounts.displayName(account));
    }

    private static Map<String, Object> characteristic(Characteristic characteristic) {
        return Json.object(
                "key", characteristic.key(),
                "label", characteristic.label(),
                "type", characteristic.type(),
                "choices", List.copyOf(characteristic.choices()));
    }
}
