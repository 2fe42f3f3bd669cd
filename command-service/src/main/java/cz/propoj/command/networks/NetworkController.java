package cz.propoj.command.networks;

import cz.propoj.command.networks.NetworkCommand.*;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Establishing networks, for administrators; name and profile, for coordinators.
 */
@RestController
@RequestMapping("/api/networks")
class NetworkController {
    private final ChangeRequests changes;
    private final CommandSender sender;

    NetworkController(ChangeRequests changes, CommandSender sender) {
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
            implements EffectiveDated {}

    record NetworkName(
            Sent<String> name,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Profile(
            Sent<String> profile,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {
        @Override
        public String toString() {
            return "Profile";
        }
    }

    /** What is left out stays, null makes it as usual again. */
    record DueLimitsForm(
            Sent<Integer> capacityDays,
            Sent<Integer> verificationMonths,
            Sent<Integer> urgentContactMonths,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> establish(@RequestBody Establishment body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            changes.administrator(request);
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
                    changes.context(request, network, body).expecting(null)));
        });
    }

    private static boolean isKnown(@Nullable String region) {
        var code = "kraj-" + region;
        return region == null
                || (NetworkId.isValid(code)
                        && Territories.of(new NetworkId(code)).isPresent());
    }

    @PutMapping("/{network}/name")
    ResponseEntity<Answer> rename(@RequestBody NetworkName body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new RenameNetwork(in, body.name()), changes.context(request, in, body)));
        });
    }

    @PutMapping("/{network}/profile")
    ResponseEntity<Answer> describe(@RequestBody Profile body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(
                    sender.send(new DescribeTerritory(in, body.profile()), changes.context(request, in, body)));
        });
    }

    /** After how long records become due. */
    @PutMapping("/{network}/due-limits")
    ResponseEntity<Answer> limit(@RequestBody DueLimitsForm body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(
                    new SetDueLimits(in, body.capacityDays(), body.verificationMonths(), body.urgentContactMonths()),
                    changes.context(request, in, body)));
        });
    }

    /** The profile is forgotten for good, as somebody named in it has asked. */
    @PostMapping("/{network}/profile/erasure")
    ResponseEntity<Answer> erase(
            @RequestBody(required = false) EffectiveDated.@Nullable Only body, ChangeRequest request) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.simply(request, since, () -> {
            var in = changes.editable(request);
            return Answer.of(sender.send(new EraseTerritoryProfile(in), changes.context(request, in, since)));
        });
    }
}
