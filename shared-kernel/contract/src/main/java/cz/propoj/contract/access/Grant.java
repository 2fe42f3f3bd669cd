package cz.propoj.contract.access;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A role for a territory.
 *
 * @param network the territory; null only for administrators, who manage accounts and see no map
 * @param actor for {@link Role#ACTOR}: whose data the person looks after
 */
public record Grant(
        Role role, @Nullable NetworkId network, @Nullable ActorId actor) {}
