package cz.propoj.command.networks;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.RevokeRole;
import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.runtime.Since;
import cz.propoj.command.runtime.Wish;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.httpedge.Accounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Establishing networks and naming their coordinators, for administrators; name and profile, for coordinators. Whoever is
 * named a coordinator is granted the role, and loses it with the name. At most one is responsible, and exactly one from the
 * first appointment on.
 */
@RestController
@RequestMapping("/api/networks")
class NetworkController {
    private final Changes changes;
    private final CommandSender sender;
    private final Accounts accounts;

    NetworkController(Changes changes, CommandSender sender, Accounts accounts) {
        this.changes = changes;
        this.sender = sender;
        this.accounts = accounts;
    }

    /**
     * A network to be established.
     *
     * @param network such as {@code orp-3215}; of a known territory nothing else has to be given
     */
    record Establishment(
            @Nullable String network,
            @Nullable String name,
            @Nullable Territory territory,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {}

    record Named(
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    record Profile(
            @Nullable String profile,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {
        @Override
        public String toString() {
            return "Profile";
        }
    }

    @PostMapping
    Mono<ResponseEntity<Answer>> establish(@RequestBody Establishment body, Change change) {
        return changes.create(change, body, () -> {
            changes.administrator(change);
            var code = body.network();
            Check.of()
                    .there("/network", code)
                    .that(code == null || NetworkId.isValid(code), "/network", "network.code")
                    .done();
            var network = new NetworkId(Objects.requireNonNull(code));
            var territory = Territories.of(network).orElse(body.territory());
            Check.of()
                    .there("/territory", territory)
                    .there("/territory/level", territory == null ? "" : territory.level())
                    .that(territory == null || isKnown(territory.nuts3()), "/territory/nuts3", "network.region")
                    .done();
            var name = body.name() == null ? Objects.requireNonNull(territory).name() : body.name();
            return Answer.of(sender.send(
                    new EstablishNetwork(network, name, Objects.requireNonNull(territory)),
                    changes.context(change, network, body).expecting(null)));
        });
    }

    private static boolean isKnown(@Nullable String region) {
        var code = "kraj-" + region;
        return region == null
                || (NetworkId.isValid(code)
                        && Territories.of(new NetworkId(code)).isPresent());
    }

    @PutMapping("/{network}/name")
    Mono<ResponseEntity<Answer>> rename(@PathVariable String network, @RequestBody Named body, Change change) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            Check.of().line("/name", body.name()).done();
            return Answer.of(sender.send(
                    new RenameNetwork(in, Objects.requireNonNull(body.name())), changes.context(change, in, body)));
        });
    }

    @PutMapping("/{network}/profile")
    Mono<ResponseEntity<Answer>> describe(@PathVariable String network, @RequestBody Profile body, Change change) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            var profile = Objects.requireNonNullElse(body.profile(), "");
            return Answer.of(sender.send(new DescribeTerritory(in, profile), changes.context(change, in, body)));
        });
    }

    /** The profile is forgotten for good, as somebody named in it has asked. */
    @PostMapping("/{network}/profile/erasure")
    Mono<ResponseEntity<Answer>> erase(
            @PathVariable String network, @RequestBody(required = false) Since.@Nullable Only body, Change change) {
        var since = Since.Only.orNothing(body);
        return changes.simply(change, since, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(new EraseTerritoryProfile(in), changes.context(change, in, since)));
        });
    }

    /** Whoever was responsible before stays one of the coordinators, until removed. */
    @PutMapping("/{network}/coordinators/responsible/{account}")
    Mono<ResponseEntity<Answer>> appoint(
            @PathVariable String network,
            @PathVariable AccountId account,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return asAdministrator(network, change, body, (in, context) -> {
            open(account);
            var before = changes.network(in).responsible();
            var wishes = new ArrayList<Wish>();
            wishes.add(Wish.of(new AppointResponsibleCoordinator(in, account), context));
            if (before != null && !before.equals(account)) {
                wishes.add(Wish.of(new AddCoordinator(in, before), context.expecting(null)));
            }
            wishes.add(Wish.of(new GrantRole(account, role(in)), ofAccounts(change)));
            return sender.sendTogether(wishes).getFirst();
        });
    }

    @PutMapping("/{network}/coordinators/{account}")
    Mono<ResponseEntity<Answer>> add(
            @PathVariable String network,
            @PathVariable AccountId account,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return asAdministrator(network, change, body, (in, context) -> {
            open(account);
            return sender.sendTogether(List.of(
                            Wish.of(new AddCoordinator(in, account), context),
                            Wish.of(new GrantRole(account, role(in)), ofAccounts(change))))
                    .getFirst();
        });
    }

    @DeleteMapping("/{network}/coordinators/{account}")
    Mono<ResponseEntity<Answer>> remove(@PathVariable String network, @PathVariable AccountId account, Change change) {
        return asAdministrator(network, change, null, (in, context) -> {
            var wishes = new ArrayList<Wish>();
            wishes.add(Wish.of(new RemoveCoordinator(in, account), context));
            if (accounts.find(account).isPresent()) {
                wishes.add(Wish.of(new RevokeRole(account, role(in)), ofAccounts(change)));
            }
            return sender.sendTogether(wishes).getFirst();
        });
    }

    private void open(AccountId account) {
        if (accounts.find(account).orElseThrow(NotThere::new).closed()) {
            throw new RuleBroken("account.closed");
        }
    }

    private static Grant role(NetworkId network) {
        return new Grant(Role.COORDINATOR, network, null);
    }

    private Context ofAccounts(Change change) {
        return Context.ofAccounts(changes.account(change)).traced(change.trace());
    }

    private Mono<ResponseEntity<Answer>> asAdministrator(
            String network, Change change, Since.@Nullable Only body, BiFunction<NetworkId, Context, Accepted> work) {
        var since = Since.Only.orNothing(body);
        return changes.change(change, since, () -> {
            changes.administrator(change);
            if (!NetworkId.isValid(network)) {
                throw new NotThere();
            }
            var in = new NetworkId(network);
            return Answer.of(work.apply(in, changes.context(change, in, since)));
        });
    }
}
