package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering and describing actors. Of a person or a role the typed name is confided to the vault. */
@RestController
@RequestMapping("/api/networks/{network}/actors")
class ActorController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final TakenNames taken;

    ActorController(ChangeRequests changes, CommandSender sender, TakenNames taken) {
        this.changes = changes;
        this.sender = sender;
        this.taken = taken;
    }

    /**
     * The whole form; a group that is left out says nothing.
     *
     * @param contact a first contact person, read when an actor is registered
     */
    record Form(
            @Nullable Identity identity,
            @Nullable Classification classification,
            @Nullable Clientele clientele,
            @Nullable ServiceArea serviceArea,
            @Nullable Availability availability,
            @Nullable Orientation orientation,
            @Nullable Boolean inCrisisNetwork,
            @Nullable Capacity capacity,
            @Nullable Map<String, List<String>> characteristics,
            @Nullable List<String> asked,
            @Nullable ContactDetails contact,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        /** What stands beside the profile; crisis readiness may be taken back, so that the form says whether it asks. */
        LocalFacts facts() {
            var isAsked = inCrisisNetwork != null || (asked != null && asked.contains("inCrisisNetwork"));
            return new LocalFacts(
                    isAsked ? new LocalFacts.Readiness(inCrisisNetwork) : null,
                    capacity,
                    Objects.requireNonNullElse(characteristics, Map.of()));
        }

        ActorProfile profile() {
            return new ActorProfile(
                    identified(identity),
                    Objects.requireNonNullElse(classification, Classification.NONE),
                    Objects.requireNonNullElse(clientele, Clientele.NONE),
                    Objects.requireNonNullElse(serviceArea, ServiceArea.NONE),
                    Objects.requireNonNullElse(availability, Availability.NONE),
                    Objects.requireNonNullElse(orientation, Orientation.NONE));
        }
    }

    record Readiness(
            @Nullable Boolean ready,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    record Reported(
            @Nullable Integer total,
            @Nullable Integer free,
            @Nullable LocalDate asOf,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> register(@RequestBody Form body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var actor = new ActorId(changes.newId());
            var profile = body.profile();
            var context = changes.context(request, in, body).expecting(null);
            var command = new RegisterActor(actor, in, impersonal(profile), body.facts());
            var contact = body.contact();
            if (contact != null && contact.isGiven()) {
                // Before anything is stored: nobody wants an actor whose contact was refused.
                Check.of()
                        .under("", ActorChecks.profile(command.profile()))
                        .under("/contact", contact.reachable())
                        .done();
            }
            var commands = new ArrayList<PreparedCommand>();
            commands.add(
                    isPerson(profile.identity())
                            ? PreparedCommand.of(name(actor, profile.identity()), _ -> command, context)
                            : PreparedCommand.of(command, context));
            if (contact != null && contact.isGiven()) {
                commands.add(reached(actor, contact.orCalled(profile.identity().name()), context));
            }
            return Answer.of(sender.sendTogether(commands).getLast())
                    .with(taken.warnings(in, actor, command.profile().identity()));
        });
    }

    @PutMapping("/{actor}")
    ResponseEntity<Answer> describe(@PathVariable ActorId actor, @RequestBody Form body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request, actor);
            var byCoordinator = AccessPolicy.mayEdit(request.viewer(), in);
            var profile = body.profile();
            var context = changes.context(request, in, body);
            if (!isPerson(profile.identity())) {
                return warned(
                        in,
                        actor,
                        profile.identity(),
                        sender.send(new DescribeActor(actor, profile, body.facts(), byCoordinator), context));
            }
            return Answer.of(sender.send(
                    name(actor, profile.identity()),
                    confided -> new DescribeActor(
                            actor, impersonal(profile), body.facts(), byCoordinator, confided.version()),
                    context));
        });
    }

    @PutMapping("/{actor}/crisis-readiness")
    ResponseEntity<Answer> declare(@PathVariable ActorId actor, @RequestBody Readiness body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var context = changes.context(request, changes.editable(request, actor), body);
            return Answer.of(sender.send(new DeclareCrisisReadiness(actor, body.ready()), context));
        });
    }

    @PutMapping("/{actor}/capacity")
    ResponseEntity<Answer> report(@PathVariable ActorId actor, @RequestBody Reported body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var context = changes.context(request, changes.editable(request, actor), body);
            var capacity = new Capacity(body.total(), body.free(), body.asOf());
            return Answer.of(sender.send(new ReportCapacity(actor, capacity), context));
        });
    }

    /** The id of the contact follows from the actor's, so that a repeated request names nobody twice. */
    private static PreparedCommand reached(ActorId actor, ContactDetails contact, CommandMetadata context) {
        var id = new ContactId(UUID.nameUUIDFromBytes((actor + "/contact").getBytes(StandardCharsets.UTF_8)));
        return PreparedCommand.of(
                contact.confidence(id),
                confided -> new NameContactPerson(actor, contact.person(id, confided.version())),
                context);
    }

    private Answer warned(NetworkId in, ActorId actor, Identity identity, Accepted accepted) {
        return Answer.of(accepted).with(taken.warnings(in, actor, identity));
    }

    private static Identity identified(@Nullable Identity identity) {
        Check.of()
                .there("/identity", identity)
                .there("/identity/kind", identity == null ? null : identity.kind())
                .done();
        return Objects.requireNonNull(identity);
    }

    private static boolean isPerson(Identity identity) {
        return identity.kind() == ActorKind.PERSON_OR_ROLE;
    }

    private static ActorProfile impersonal(ActorProfile profile) {
        var typed = profile.identity();
        return isPerson(typed)
                ? profile.with(new Identity(null, typed.ico(), typed.kind(), typed.formality()))
                : profile;
    }

    private static VaultText name(ActorId actor, Identity identity) {
        Check.of().line("/identity/name", identity.name()).done();
        return VaultText.of(actor.value(), Map.of(Identity.NAME_IN_VAULT, Objects.requireNonNull(identity.name())));
    }
}
