package cz.propoj.query.access;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Moment;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.MapRequest;
import cz.propoj.query.reading.MapRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The own account, and accounts and access for those who look after them. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AccessController {
    private static final int MOST = 500;

    private final Accounts accounts;
    private final PersonalTokens tokens;
    private final OneTimeLinks links;
    private final AccessHistory history;
    private final AccessLog log;
    private final MapRequests requests;
    private final Clock clock;

    AccessController(
            Accounts accounts,
            PersonalTokens tokens,
            OneTimeLinks links,
            AccessHistory history,
            AccessLog log,
            MapRequests requests,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.links = links;
        this.history = history;
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/account")
    Map<String, Object> getOwnAccount(@AuthenticationPrincipal SignedIn who) {
        var account = accounts.find(who.viewer().account()).orElseThrow();
        return account(account);
    }

    @GetMapping("/account/tokens")
    Map<String, Object> listOwnTokens(@AuthenticationPrincipal SignedIn who) {
        return Json.object(
                "items",
                tokens.of(who.viewer().account()).stream()
                        .map(token -> Json.object(
                                "id", token.id().toString(),
                                "name", token.name(),
                                "created", token.created().toString(),
                                "expires", token.expires().toString(),
                                "lastUsed", text(token.lastUsed())))
                        .toList());
    }

    @GetMapping("/accounts")
    Map<String, Object> listAccounts(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        requireAdministrator(who);
        requests.await(exchange, who);
        log.note(Kind.ACCOUNTS_SEEN, who.viewer().account(), null, null);
        var items = items(accounts.everybody());
        return Json.object("items", items, "total", items.size());
    }

    @GetMapping("/accounts/{account}")
    Map<String, Object> getAccount(@AuthenticationPrincipal SignedIn who, @PathVariable String account) {
        requireAdministrator(who);
        var id = new AccountId(MapRequests.id(account));
        var found = accounts.find(id).orElseThrow(() -> new NoSuchElementException(account));
        log.note(Kind.ACCOUNTS_SEEN, who.viewer().account(), id, null);
        return account(found);
    }

    /** The latest first; {@code before} goes on where an answer ended. */
    @GetMapping("/access-log")
    Map<String, Object> listAccess(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size) {
        requireAdministrator(who);
        log.note(Kind.ACCESS_LOG_SEEN, who.viewer().account(), null, null);
        var wanted = new AccessHistory.Wanted(
                topic(about),
                account == null ? null : new AccountId(MapRequests.id(account)),
                before == null ? clock.instant().plusSeconds(1) : instant(before),
                Math.clamp(size, 1, MOST));
        return Json.object(
                "items", history.latest(wanted).stream().map(this::line).toList());
    }

    /** Who has a role in the network, for whoever runs it. */
    @GetMapping("/networks/{network}/people")
    Map<String, Object> listPeople(MapRequest request) {
        var map = request.map();
        if (!map.mayEdit()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        var items = accounts.in(map.id()).stream()
                .filter(account -> !account.closed())
                .map(account -> Json.object(
                        "id", account.account().toString(),
                        "name", accounts.displayName(account.account()),
                        "grants", grants(account.grants(), map.id())))
                .toList();
        return Json.object("items", items, "total", items.size());
    }

    private List<Map<String, Object>> items(List<Accounts.Stored> found) {
        return found.stream()
                .map(this::account)
                .sorted(CzechOrder.by(item -> Objects.toString(item.get("name"))))
                .toList();
    }

    private Map<String, Object> account(Accounts.Stored account) {
        var id = account.account();
        return Json.object(
                "id", id.toString(),
                "name", accounts.displayName(id),
                "login", accounts.login(id),
                "closed", account.closed(),
                "hasPassword", accounts.hasPassword(id),
                "linked", accounts.isLinked(id),
                "linkUntil",
                        links.waiting(id).map(link -> link.expires().toString()).orElse(null),
                "grants", grants(account.grants(), null));
    }

    private static List<Map<String, Object>> grants(List<Grant> grants, @Nullable NetworkId only) {
        return grants.stream()
                .filter(grant -> only == null || only.equals(grant.network()))
                .sorted(Comparator.comparing(Grant::role))
                .map(AccessController::grant)
                .toList();
    }

    private static Map<String, Object> grant(Grant grant) {
        return Json.object("role", grant.role(), "network", text(grant.network()), "actor", text(grant.actor()));
    }

    private Map<String, Object> line(AccessHistory.Line line) {
        var grant = line.grant();
        return Json.object(
                "at", line.at().toString(),
                "what", line.what(),
                "by", text(line.by()),
                "account", text(line.account()),
                "grant", grant == null ? null : grant(grant),
                "network", text(line.network()),
                "times", line.times());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable AccessTopic topic(@Nullable String about) {
        try {
            return about == null ? null : AccessTopic.valueOf(about);
        } catch (IllegalArgumentException e) {
            throw new BadQuery("about", "query.code");
        }
    }

    private static Instant instant(String text) {
        return Moment.parse(text).orElseThrow(() -> new BadQuery("before", "query.instant"));
    }

    private static void requireAdministrator(SignedIn who) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }
}
