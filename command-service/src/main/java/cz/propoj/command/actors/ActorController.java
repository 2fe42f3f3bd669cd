package cz.propoj.command.actors;

import cz.propoj.command.actors.ActorCommand.*;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.Sent;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.http.GroupChange;
import cz.propoj.command.runtime.lookups.StoredRecords;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.vault.VaultText;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorState;
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
    private final StoredRecords stored;

    ActorController(ChangeRequests changes, CommandSender sender, TakenNames taken, StoredRecords stored) {
        this.stored = stored;
        this.changes = changes;
        this.sender = sender;
        this.taken = taken;
    }

    /**
     * The whole form. Of an actor that is there a group, or a member of one, that is left out stays, null clears it; a new
     * one has nothing of what is left out.
     *
     * @param characteristics by key; one that is left out stays, no values clear it
     * @param asked not read any more: forms name here what they ask although they send null
     * @param contact a first contact person, read when an actor is registered
     */
    record ActorForm(
            Sent<Identity> identity,
            Sent<Classification> classification,
            Sent<Clientele> clientele,
            Sent<ServiceArea> serviceArea,
            Sent<Availability> availability,
            Sent<Orientation> orientation,
            Sent<Boolean> inCrisisNetwork,
            Sent<Capacity> capacity,
            Sent<Map<String, List<String>>> characteristics,
            @Nullable List<String> asked,
            @Nullable ContactDetails contact,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason)
            implements EffectiveDated {
        LocalFacts facts() {
            return new LocalFacts(inCrisisNetwork, capacity, characteristics);
        }

        SentProfile profile() {
            return new SentProfile(identity, classification, clientele, serviceArea, availability, orientation);
        }

        /** Of a new actor. */
        ActorProfile beginning() {
            return profile().onto(ActorProfile.of(identified(identity.orNull())));
        }
    }

    /** @param ready null: not known */
    record Readiness(
            Sent<Boolean> ready,
            @Nullable LocalDate effectiveOn,
            @Nullable String reason) implements EffectiveDated {}

    @PostMapping
    ResponseEntity<Answer> register(@RequestBody ActorForm body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            var actor = new ActorId(changes.newId());
            var profile = body.beginning();
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

    /** What the body leaves out stays as it is, null clears it. */
    @PutMapping("/{actor}")
    ResponseEntity<Answer> describe(@PathVariable ActorId actor, @RequestBody ActorForm body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var in = changes.editable(request, actor);
            var byCoordinator = AccessPolicy.mayEdit(request.viewer(), in);
            var profile = body.profile();
            var context = changes.context(request, in, body);
            var identity = body.identity().orNull();
            if (identity == null || !saysName(body.identity()) || !isPerson(actor, body.identity())) {
                var accepted = sender.send(new DescribeActor(actor, profile, body.facts(), byCoordinator, 0), context);
                return identity == null ? Answer.of(accepted) : warned(in, actor, identity, accepted);
            }
            return Answer.of(sender.send(
                    name(actor, identity),
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
    ResponseEntity<Answer> report(
            @PathVariable ActorId actor, @RequestBody GroupChange<Capacity> body, ChangeRequest request) {
        return changes.change(request, body, () -> {
            var context = changes.context(request, changes.editable(request, actor), body);
            return Answer.of(sender.send(new ReportCapacity(actor, body.sent()), context));
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

    private static boolean saysName(Sent<Identity> identity) {
        return identity instanceof Sent.Given<Identity> given && given.says("name");
    }

    /** Where the body does not say it, as it was last said; the aggregate refuses a name that it must not have. */
    private boolean isPerson(ActorId actor, Sent<Identity> sent) {
        return sent instanceof Sent.Given<Identity> given
                && (given.says("kind") ? isPerson(given.value()) : isPerson(actor));
    }

    private boolean isPerson(ActorId actor) {
        var known = stored.latest(actor, ActorEvent.class, ActorState::evolve);
        return known != null && isPerson(known.profile().identity());
    }

    private static SentProfile impersonal(SentProfile profile) {
        return profile.identity() instanceof Sent.Given<Identity> given
                ? profile.with(new Sent.Given<>(nameless(given.value()), given.members()))
                : profile;
    }

    private static ActorProfile impersonal(ActorProfile profile) {
        var typed = profile.identity();
        return isPerson(typed) ? profile.with(nameless(typed)) : profile;
    }

    private static Identity nameless(Identity typed) {
        return new Identity(null, typed.ico(), typed.kind(), typed.formality());
    }

    private static VaultText name(ActorId actor, Identity identity) {
        Check.of().line("/identity/name", identity.name()).done();
        return VaultText.of(actor.value(), Map.of(Identity.NAME_IN_VAULT, Objects.requireNonNull(identity.name())));
    }
}
