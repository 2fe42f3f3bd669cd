package cz.propoj.command.runtime.lookups;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import java.util.Collection;
import java.util.Optional;

/** Which records there are in a network, for commands that point at records of another area. */
public interface KnownRecords {
    /**
     * Refuses what points at an actor that is not in the network.
     *
     * @param pointer to the list in the body; the index of the first unknown one is appended
     * @throws RuleBroken with that pointer
     */
    void requireActors(NetworkId network, Collection<ActorId> actors, String pointer);

    /** As {@link #requireActors}, for one. */
    void requireActor(NetworkId network, ActorId actor, String pointer);

    /** As {@link #requireActor}, for a platform. */
    void requirePlatform(NetworkId network, PlatformId platform, String pointer);

    /** Where the actor stands; nothing when it stands nowhere. */
    Optional<NetworkId> networkOf(ActorId actor);
}
