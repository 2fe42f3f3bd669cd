package cz.propoj.command.networks;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.runtime.Since;
import cz.propoj.contract.Copies;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
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

/** What a network defines for itself: characteristics, target groups, life situations. */
@RestController
@RequestMapping("/api/networks/{network}")
class DefinitionController {
    private final Changes changes;
    private final CommandSender sender;

    DefinitionController(Changes changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    record Definition(
            @Nullable String key,
            @Nullable String label,
            @Nullable CharacteristicType type,
            @Nullable List<String> choices,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements Since {
        Characteristic as(@Nullable String name) {
            Check.of()
                    .line("/key", name)
                    .line("/label", label)
                    .there("/type", type)
                    .done();
            return new Characteristic(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(label),
                    Objects.requireNonNull(type),
                    Copies.of(choices));
        }
    }

    record Named(
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements Since {}

    @PostMapping("/characteristics")
    Mono<ResponseEntity<Answer>> define(@PathVariable String network, @RequestBody Definition body, Change change) {
        return changes.create(change, body, () -> {
            var in = changes.editable(change, network);
            Check.of().line("/label", body.label()).done();
            var defined = changes.network(in).characteristics();
            var key = body.key() == null ? freshKey(body, changes.network(in)) : body.key();
            if (key == null) {
                throw RuleBroken.at("/label", "characteristic.without-letter");
            }
            var wish = new DefineCharacteristic(in, body.as(key));
            var isStored = changes.isRepeated() && wish.characteristic().equals(defined.get(key));
            if (defined.containsKey(key) && !isStored) {
                throw RuleBroken.at("/key", "characteristic.key-taken", key);
            }
            return Answer.of(sender.send(wish, changes.context(change, in, body)))
                    .about(wish.characteristic().key());
        });
    }

    /** Of a request that is repeated the key that it has been given. */
    private @Nullable String freshKey(Definition body, NetworkState network) {
        return network.characteristics().values().stream()
                .filter(known -> changes.isRepeated() && known.equals(body.as(known.key())))
                .map(Characteristic::key)
                .findFirst()
                .orElseGet(() -> CharacteristicKey.of(Objects.requireNonNull(body.label()), network));
    }

    @PutMapping("/characteristics/{key}")
    Mono<ResponseEntity<Answer>> redefine(
            @PathVariable String network, @PathVariable String key, @RequestBody Definition body, Change change) {
        return change(network, change, body, in -> new DefineCharacteristic(in, body.as(key)));
    }

    @DeleteMapping("/characteristics/{key}")
    Mono<ResponseEntity<Answer>> drop(@PathVariable String network, @PathVariable String key, Change change) {
        return change(network, change, Since.Only.NOTHING, in -> new DropCharacteristic(in, key));
    }

    @PostMapping("/target-groups")
    Mono<ResponseEntity<Answer>> defineGroup(@PathVariable String network, @RequestBody Named body, Change change) {
        return create(network, change, body, DefineTargetGroup::new);
    }

    @DeleteMapping("/target-groups/{name}")
    Mono<ResponseEntity<Answer>> dropGroup(@PathVariable String network, @PathVariable String name, Change change) {
        return change(network, change, Since.Only.NOTHING, in -> new DropTargetGroup(in, name));
    }

    @PostMapping("/life-situations")
    Mono<ResponseEntity<Answer>> defineSituation(@PathVariable String network, @RequestBody Named body, Change change) {
        return create(network, change, body, DefineLifeSituation::new);
    }

    @DeleteMapping("/life-situations/{name}")
    Mono<ResponseEntity<Answer>> dropSituation(@PathVariable String network, @PathVariable String name, Change change) {
        return change(network, change, Since.Only.NOTHING, in -> new DropLifeSituation(in, name));
    }

    private Mono<ResponseEntity<Answer>> create(
            String network, Change change, Named body, BiFunction<NetworkId, String, NetworkCommand> wish) {
        return changes.simply(change, body, () -> {
            var in = changes.editable(change, network);
            Check.of().line("/name", body.name()).done();
            return Answer.of(sender.send(
                    wish.apply(in, Objects.requireNonNull(body.name())), changes.context(change, in, body)));
        });
    }

    private Mono<ResponseEntity<Answer>> change(
            String network, Change change, Since body, Function<NetworkId, NetworkCommand> wish) {
        return changes.change(change, body, () -> {
            var in = changes.editable(change, network);
            return Answer.of(sender.send(wish.apply(in), changes.context(change, in, body)));
        });
    }
}
