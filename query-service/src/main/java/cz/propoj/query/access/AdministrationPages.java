package cz.propoj.query.access;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where administrators establish networks, open accounts and grant roles. */
@Controller
final class AdministrationPages {
    private final Pages pages;
    private final NetworkMaps maps;
    private final Accounts accounts;
    private final Blocking blocking;

    AdministrationPages(Pages pages, NetworkMaps maps, Accounts accounts, Blocking blocking) {
        this.pages = pages;
        this.maps = maps;
        this.accounts = accounts;
        this.blocking = blocking;
    }

    /** A network that there is or that could be established. */
    public record Place(String code, String name) {}

    /** An account with what it may do, in words. */
    public record Person(String id, String name, boolean closed, List<String> roles) {}

    @GetMapping("/sprava")
    Mono<Rendering> administration(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "-1") long after) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        return blocking.call(() -> content(exchange, who, after))
                .flatMap(content -> pages.outside(exchange, who, content));
    }

    private Pages.Content content(ServerWebExchange exchange, SignedIn who, long after) {
        if (after >= 0) {
            maps.awaitPosition(after);
        }
        var networks = maps.administered(who.viewer()).stream()
                .map(network -> new Place(network.network().value(), network.name()))
                .toList();
        var known = networks.stream().map(Place::code).collect(Collectors.toSet());
        var territories = Territories.all().entrySet().stream()
                .map(entry -> new Place(entry.getKey().value(), name(entry.getValue())))
                .filter(place -> !known.contains(place.code()))
                .sorted(CzechOrder.by(Place::name))
                .toList();
        return new Pages.Content("administration", Map.of())
                .and("networks", networks)
                .and("territories", territories)
                .and("roles", List.of(Role.COORDINATOR, Role.REGIONAL_PLANNER, Role.CASE_MANAGER, Role.READER))
                .and("people", people(exchange));
    }

    private List<Person> people(ServerWebExchange exchange) {
        var czech = Languages.of(exchange).equals(Languages.CZECH);
        return accounts.all().stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(account -> new Person(
                        account.account().toString(),
                        accounts.displayName(account.account()),
                        account.closed(),
                        account.grants().stream()
                                .map(grant -> {
                                    var network = grant.network();
                                    var role = czech
                                            ? grant.role().czech()
                                            : grant.role().english();
                                    return network == null
                                            ? role
                                            : role + " – "
                                                    + Territories.of(network)
                                                            .map(Territory::name)
                                                            .orElse(network.value());
                                })
                                .toList()))
                .sorted(CzechOrder.by(Person::name))
                .toList();
    }

    private static String name(Territory territory) {
        return switch (territory.level()) {
            case ORP -> "ORP " + territory.name();
            case REGION, OTHER -> territory.name();
        };
    }
}
