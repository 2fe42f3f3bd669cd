package cz.propoj.command.networks;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
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

/** What a network defines for itself: characteristics, target groups, life situations. */
@RestController
@RequestMapping("/api/networks/{network}")
class DefinitionController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    DefinitionController(ChangeRequests changes, CommandSender sender) {
        this.changes = changes;
        this.sender = sender;
    }

    /** Of a definition that is there what is left out stays, null clears it; its type stays in any case. */
    record Definition(
            @Nullable String key,
            Sent<String> label,
            Sent<CharacteristicType> type,
            Sent<List<String>> choices,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        Characteristic as(@Nullable String name) {
            Check.of()
                    .line("/key", name)
                    .line("/label", label.orNull())
                    .there("/type", type.orNull())
                    .done();
            return new Characteristic(
                    Objects.requireNonNull(name),
                    Objects.requireNonNull(label.orNull()),
                    Objects.requireNonNull(type.orNull()),
                    choices.or(List.of()));
        }
    }

    record DefinitionName(
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping("/characteristics")
    ResponseEntity<Answer> define(@RequestBody Definition body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            Check.of().line("/label", body.label().orNull()).done();
            var defined = changes.network(in).characteristics();
            var key = body.key() == null ? freshKey(body, changes.network(in)) : body.key();
            if (key == null) {
                throw RuleBroken.at("/label", "characteristic.without-letter");
            }
            var command = new DefineCharacteristic(in, body.as(key));
            var isStored = changes.isRepeated() && command.characteristic().equals(defined.get(key));
            if (defined.containsKey(key) && !isStored) {
                throw RuleBroken.at("/key", "characteristic.key-taken", key);
            }
            return Answer.of(sender.send(command, changes.context(request, in, body)))
                    .about(command.characteristic().key());
        });
    }

    /** Of a request that is repeated the key that it has been given. */
    private @Nullable String freshKey(Definition body, NetworkState network) {
        return network.characteristics().values().stream()
                .filter(known -> changes.isRepeated() && known.equals(body.as(known.key())))
                .map(Characteristic::key)
                .findFirst()
                .orElseGet(() ->
                        CharacteristicKey.of(Objects.requireNonNull(body.label().orNull()), network));
    }

    @PutMapping("/characteristics/{key}")
    ResponseEntity<Answer> redefine(@PathVariable String key, @RequestBody Definition body, ChangeRequest request) {
        return change(
                request, body, in -> new RedefineCharacteristic(in, key, body.label(), body.type(), body.choices()));
    }

    @DeleteMapping("/characteristics/{key}")
    ResponseEntity<Answer> drop(@PathVariable String key, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, in -> new DropCharacteristic(in, key));
    }

    @PostMapping("/target-groups")
    ResponseEntity<Answer> defineGroup(@RequestBody DefinitionName body, ChangeRequest request) {
        return create(request, body, DefineTargetGroup::new);
    }

    @DeleteMapping("/target-groups/{name}")
    ResponseEntity<Answer> dropGroup(@PathVariable String name, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, in -> new DropTargetGroup(in, name));
    }

    @PostMapping("/life-situations")
    ResponseEntity<Answer> defineSituation(@RequestBody DefinitionName body, ChangeRequest request) {
        return create(request, body, DefineLifeSituation::new);
    }

    @DeleteMapping("/life-situations/{name}")
    ResponseEntity<Answer> dropSituation(@PathVariable String name, ChangeRequest request) {
        return change(request, EffectiveDated.Only.NOTHING, in -> new DropLifeSituation(in, name));
    }

    private ResponseEntity<Answer> create(
            ChangeRequest request, DefinitionName body, BiFunction<NetworkId, String, NetworkCommand> command) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            Check.of().line("/name", body.name()).done();
            return Answer.of(sender.send(
                    command.apply(in, Objects.requireNonNull(body.name())), changes.context(request, in, body)));
        });
    }

    private ResponseEntity<Answer> change(
            ChangeRequest request, EffectiveDated body, Function<NetworkId, NetworkCommand> command) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(command.apply(in), changes.context(request, in, body)));
        });
    }
}
