package cz.propoj.command.runtime.lookups;

import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Networks from their own short streams, so that what was just defined is known at once. */
@Component
final class StoredNetworks implements Networks {
    private final EventStore store;

    StoredNetworks(EventStore store) {
        this.store = store;
    }

    @Override
    public Optional<NetworkState> find(NetworkId network) {
        @Nullable NetworkState state = null;
        for (var events = store.readEvents(network.value()); events.hasNext(); ) {
            if (events.next().getPayload() instanceof NetworkEvent event) {
                state = NetworkState.evolve(state, event);
            }
        }
        return Optional.ofNullable(state);
    }
}
