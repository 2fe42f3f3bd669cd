package cz.propoj.command.actors;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What can be wished of an actor in a network.
 *
 * <p>No command carries the name of a person, a phone or an e-mail: they are confided to the vault, and the command
 * carries the version they have there.
 */
public sealed interface ActorCommand {
    ActorId actor();

    /** For a person or a role the profile has no name; it is confided under the actor's id as version 1. */
    record RegisterActor(
            @TargetAggregateIdentifier ActorId actor, NetworkId network, ActorProfile profile, LocalFacts facts)
            implements ActorCommand {
        public RegisterActor(ActorId actor, NetworkId network, ActorProfile profile) {
            this(actor, network, profile, LocalFacts.NONE);
        }
    }

    record IdentifyActor(@TargetAggregateIdentifier ActorId actor, Sent<Identity> identity) implements ActorCommand {
        public IdentifyActor(ActorId actor, Identity identity) {
            this(actor, Sent.of(identity));
        }
    }

    /** The confided name of a person or a role has changed. */
    record ChangePersonalName(@TargetAggregateIdentifier ActorId actor, int version) implements ActorCommand {}

    record ReclassifyActor(@TargetAggregateIdentifier ActorId actor, Sent<Classification> classification)
            implements ActorCommand {
        public ReclassifyActor(ActorId actor, Classification classification) {
            this(actor, Sent.of(classification));
        }
    }

    record ChooseClientele(@TargetAggregateIdentifier ActorId actor, Sent<Clientele> clientele)
            implements ActorCommand {
        public ChooseClientele(ActorId actor, Clientele clientele) {
            this(actor, Sent.of(clientele));
        }
    }

    record ChangeServiceArea(@TargetAggregateIdentifier ActorId actor, ServiceArea serviceArea)
            implements ActorCommand {}

    record ChangeAvailability(@TargetAggregateIdentifier ActorId actor, Sent<Availability> availability)
            implements ActorCommand {
        public ChangeAvailability(ActorId actor, Availability availability) {
            this(actor, Sent.of(availability));
        }
    }

    record AssignNeedAreas(@TargetAggregateIdentifier ActorId actor, Sent<Orientation> orientation)
            implements ActorCommand {
        public AssignNeedAreas(ActorId actor, Orientation orientation) {
            this(actor, Sent.of(orientation));
        }
    }

    /**
     * All value groups of the form at once; only those that differ become events.
     *
     * @param byCoordinator whether whoever asks may change what the network defined for itself
     * @param nameVersion of a personal name in the vault; 0: the name stands in the log, or stays as it is
     */
    record DescribeActor(
            @TargetAggregateIdentifier ActorId actor,
            SentProfile profile,
            LocalFacts facts,
            boolean byCoordinator,
            int nameVersion)
            implements ActorCommand {
        public DescribeActor(ActorId actor, ActorProfile profile, LocalFacts facts, boolean byCoordinator) {
            this(actor, SentProfile.of(profile), facts, byCoordinator, 0);
        }

        public DescribeActor(ActorId actor, ActorProfile profile) {
            this(actor, profile, LocalFacts.NONE, true);
        }
    }

    /** What is cleared takes an earlier declaration back. */
    record DeclareCrisisReadiness(@TargetAggregateIdentifier ActorId actor, Sent<Boolean> ready)
            implements ActorCommand {
        public DeclareCrisisReadiness(ActorId actor, @Nullable Boolean ready) {
            this(actor, Sent.of(ready));
        }
    }

    record ReportCapacity(@TargetAggregateIdentifier ActorId actor, Sent<Capacity> capacity) implements ActorCommand {
        public ReportCapacity(ActorId actor, Capacity capacity) {
            this(actor, Sent.of(capacity));
        }
    }

    /** Values in the form of the characteristic's type: ISO dates, plain numbers, true and false. */
    record SetCharacteristic(@TargetAggregateIdentifier ActorId actor, String key, Sent<List<String>> values)
            implements ActorCommand {
        public SetCharacteristic(ActorId actor, String key, List<String> values) {
            this(actor, key, Sent.of(List.copyOf(values)));
        }
    }

    record ClearCharacteristic(@TargetAggregateIdentifier ActorId actor, String key) implements ActorCommand {}

    record NameContactPerson(@TargetAggregateIdentifier ActorId actor, ContactPerson contact) implements ActorCommand {}

    /** Version 0: what is confided stays as it is. */
    record ChangeContactPerson(
            @TargetAggregateIdentifier ActorId actor,
            ContactId contact,
            Sent<String> function,
            Sent<Boolean> urgent,
            int version)
            implements ActorCommand {
        public ChangeContactPerson(ActorId actor, ContactPerson contact) {
            this(actor, contact.contact(), Sent.of(contact.function()), Sent.of(contact.urgent()), contact.version());
        }
    }

    record RemoveContactPerson(@TargetAggregateIdentifier ActorId actor, ContactId contact) implements ActorCommand {}

    /** The person asked to be forgotten; the vault forgets with it. */
    record EraseContactPerson(@TargetAggregateIdentifier ActorId actor, ContactId contact) implements ActorCommand {}

    record RetireActor(
            @TargetAggregateIdentifier ActorId actor,
            @Nullable String reason) implements ActorCommand {}

    record ReinstateActor(
            @TargetAggregateIdentifier ActorId actor,
            @Nullable String reason) implements ActorCommand {}

    record MergeActor(@TargetAggregateIdentifier ActorId actor, ActorId into) implements ActorCommand {}

    record UnmergeActor(@TargetAggregateIdentifier ActorId actor) implements ActorCommand {}

    record LinkActor(@TargetAggregateIdentifier ActorId actor, ActorId sameAs) implements ActorCommand {}

    record UnlinkActor(@TargetAggregateIdentifier ActorId actor, ActorId sameAs) implements ActorCommand {}

    /** What came with workbooks is as if it had never come. */
    record UndoActor(@TargetAggregateIdentifier ActorId actor) implements ActorCommand {}
}
