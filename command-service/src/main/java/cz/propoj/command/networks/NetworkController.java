package cz.propoj.command.networks;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
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
 * Establishing networks and naming their coordinators, for administrators; name and profile, for coordinators. Being named
 * a coordinator says who it is; what the person may do is granted to the account.
 */
@RestController
@RequestMapping("/api/networks")
class NetworkController {
    private final Changes changes;
    private final CommandSender sender;

    NetworkController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
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
            @Nullable String reason) implements Since {}

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
                    .done();
            var name = body.name() == null ? Objects.requireNonNull(territory).name() : body.name();
            return Answer.of(sender.send(
                    new EstablishNetwork(network, name, Objects.requireNonNull(territory)),
                    changes.context(change, network, body).expecting(null)));
        });
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

    @PutMapping("/{network}/coordinators/responsible/{account}")
    Mono<ResponseEntity<Answer>> appoint(
            @PathVariable String network,
            @PathVariable AccountId account,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return asAdministrator(
                network, change, body, () -> new AppointResponsibleCoordinator(new NetworkId(network), account));
    }

    @PutMapping("/{network}/coordinators/{account}")
    Mono<ResponseEntity<Answer>> add(
            @PathVariable String network,
            @PathVariable AccountId account,
            @RequestBody(required = false) Since.@Nullable Only body,
            Change change) {
        return asAdministrator(network, change, body, () -> new AddCoordinator(new NetworkId(network), account));
    }

    @DeleteMapping("/{network}/coordinators/{account}")
    Mono<ResponseEntity<Answer>> remove(@PathVariable String network, @PathVariable AccountId account, Change change) {
        return asAdministrator(network, change, null, () -> new RemoveCoordinator(new NetworkId(network), account));
    }

    private Mono<ResponseEntity<Answer>> asAdministrator(
            String network, Change change, Since.@Nullable Only body, Supplier<NetworkCommand> wish) {
        var since = Since.Only.orNothing(body);
        return changes.change(change, since, () -> {
            changes.administrator(change);
            if (!NetworkId.isValid(network)) {
                throw new NotThere();
            }
            return Answer.of(sender.send(wish.get(), changes.context(change, new NetworkId(network), since)));
        });
    }
}
