package cz.propoj.command.runtime.lookups;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Since when there is a record in a network, whatever it is made of: for commands that point at records of an area of which
 * they know no more than ids.
 */
@Component
public final class StoredBeginnings {
    private final EventStore store;

    StoredBeginnings(EventStore store) {
        this.store = store;
    }

    /**
     * The first day on which the record was true; nothing when the network has none of this kind with this id.
     *
     * @param id typed: the events of a kind of record stand in the same package of the contract as its id
     */
    public Optional<LocalDate> of(NetworkId network, Record id) {
        return store.readEvents(id.toString())
                .asStream()
                .filter(stored -> stored.getPayloadType()
                                .getPackage()
                                .equals(id.getClass().getPackage())
                        && network.value().equals(stored.getMetaData().get(Meta.NETWORK)))
                .findFirst()
                .map(stored -> Meta.effectiveOn(stored.getMetaData(), stored.getTimestamp()));
    }
}
