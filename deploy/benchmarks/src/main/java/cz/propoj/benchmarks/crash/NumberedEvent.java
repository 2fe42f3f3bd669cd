package cz.propoj.benchmarks.crash;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * The n-th event of one writing thread: each thread writes the history of its own actor, so that the projections of the query
 * service have something to follow.
 */
record NumberedEvent(UUID writer, long number) {
    private static final NetworkId NETWORK = new NetworkId("orp-3215");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    static NumberedEvent of(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        return new NumberedEvent(UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber());
    }

    DomainEventMessage<ActorEvent> message() {
        var actor = new ActorId(writer);
        var event = number == 0
                ? new ActorEvent.ActorRegistered(
                        actor, NETWORK, ActorProfile.of(new Identity("Poradna", null, ActorKind.SERVICE, null)))
                : new ActorEvent.CapacityReported(actor, new Capacity((int) number, 0, DAY));
        return new GenericDomainEventMessage<>(
                "Actor", writer.toString(), number, event, Map.of(Meta.NETWORK, NETWORK.value()));
    }
}
