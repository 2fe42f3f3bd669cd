package cz.propoj.query.access;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.OpenIdConnect;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Where administrators establish networks, name their coordinators, invite people and look after their accounts. */
@Controller
final class AdministrationPages {
    private static final String REGION = "kraj-";

    private final Pages pages;
    private final NetworkMaps maps;
    private final People people;
    private final Accounts accounts;
    private final AccessHistory history;
    private final AccessLog log;
    private final OpenIdConnect openId;
    private final PageWords words;

    AdministrationPages(
            Pages pages,
            NetworkMaps maps,
            People people,
            Accounts accounts,
            AccessHistory history,
            AccessLog log,
            OpenIdConnect openId,
            PageWords words) {
        this.pages = pages;
        this.maps = maps;
        this.people = people;
        this.accounts = accounts;
        this.history = history;
        this.log = log;
        this.openId = openId;
        this.words = words;
    }

    /** A territory for which a role can be granted, or a network be established. */
    public record Place(String code, String name) {}

    /**
     * A network with its responsible coordinator.
     *
     * @param responsible empty: nobody yet
     */
    public record NetworkLine(String code, String name, String responsible) {}

    @GetMapping("/sprava")
    Rendering administration(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "-1") long after) {
        requireAdministrator(who);
        if (after >= 0) {
            maps.awaitPosition(after);
        }
        log.note(Kind.ACCOUNTS_SEEN, who.viewer().account(), null, null);
        var say = say(exchange);
        var networks = networks(who);
        var known = networks.stream().map(Place::code).collect(Collectors.toSet());
        return pages.outside(
                exchange,
                who,
                new Pages.Content("administration", Map.of())
                        .and(
                                "networks",
                                networks.stream()
                                        .map(network -> line(network, say))
                                        .toList())
                        .and("territories", territories(place -> !known.contains(place.code())))
                        .and("regions", regions())
                        .and("people", people.all(say))
                        .and("roles", roles())
                        .and("places", places(networks)));
    }

    @GetMapping("/sprava/site/{network}")
    Rendering network(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String network,
            @RequestParam(defaultValue = "-1") long after) {
        requireAdministrator(who);
        if (after >= 0) {
            maps.awaitPosition(after);
        }
        var say = say(exchange);
        var place = networks(who).stream()
                .filter(known -> known.code().equals(network))
                .findFirst()
                .orElseThrow(Pages::notFound);
        var coordinators = history.coordinators(new NetworkId(network)).orElseThrow(Pages::notFound);
        return pages.outside(
                exchange,
                who,
                new Pages.Content("administration-network", Map.of())
                        .and("place", place)
                        .and("coordinators", NamedCoordinators.of(coordinators, people, say))
                        .and(
                                "people",
                                people.all(say).stream()
                                        .filter(person -> !person.closed())
                                        .toList()));
    }

    @GetMapping("/sprava/ucty/{account}")
    Rendering account(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String account,
            @RequestParam(defaultValue = "-1") long after) {
        requireAdministrator(who);
        if (after >= 0) {
            maps.awaitPosition(after);
        }
        var id = id(account);
        var found = accounts.find(id).orElseThrow(Pages::notFound);
        log.note(Kind.ACCOUNTS_SEEN, who.viewer().account(), id, null);
        return pages.outside(
                exchange,
                who,
                new Pages.Content("administration-account", Map.of())
                        .and("person", people.person(found, say(exchange), _ -> true))
                        .and("own", id.equals(who.viewer().account()))
                        .and("roles", roles())
                        .and("places", places(networks(who)))
                        .and("provider", openId.offered().orElse(null)));
    }

    private static void requireAdministrator(SignedIn who) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    private Wording say(ServerWebExchange exchange) {
        return Wording.in(Languages.of(exchange), words);
    }

    private List<Place> networks(SignedIn who) {
        return maps.administered(who.viewer()).stream()
                .map(network -> new Place(network.network().value(), network.name()))
                .toList();
    }

    private NetworkLine line(Place network, Wording say) {
        var responsible = history.coordinators(new NetworkId(network.code()))
                .map(AccessHistory.Coordinators::responsible)
                .map(account -> people.name(account, say))
                .orElse("");
        return new NetworkLine(network.code(), network.name(), responsible);
    }

    /** For an actor's user the coordinator tells the actor's address: administrators see no map to choose it from. */
    private static List<Role> roles() {
        return List.of(
                Role.COORDINATOR,
                Role.CASE_MANAGER,
                Role.ACTOR,
                Role.READER,
                Role.REGIONAL_PLANNER,
                Role.ADMINISTRATOR);
    }

    /** By the codes that territories give for their region. */
    private static List<Place> regions() {
        return territories(place -> place.code().startsWith(REGION)).stream()
                .map(place -> new Place(place.code().substring(REGION.length()), place.name()))
                .toList();
    }

    /** Networks, and regions for planners also where they have no network of their own. */
    private static List<Place> places(List<Place> networks) {
        var known = networks.stream().map(Place::code).collect(Collectors.toSet());
        return Stream.concat(
                        networks.stream(),
                        territories(place -> place.code().startsWith(REGION) && !known.contains(place.code())).stream())
                .toList();
    }

    private static List<Place> territories(java.util.function.Predicate<Place> wanted) {
        return Territories.all().entrySet().stream()
                .map(entry -> new Place(entry.getKey().value(), name(entry.getValue())))
                .filter(wanted)
                .sorted(CzechOrder.by(Place::name))
                .toList();
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Pages.notFound();
        }
    }

    private static String name(Territory territory) {
        return switch (territory.level()) {
            case ORP -> "ORP " + territory.name();
            case REGION, OTHER -> territory.name();
        };
    }
}
