package cz.propoj.command.runtime.lookups;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import java.util.Optional;

/** What other areas' decisions need to know of a network: whether it is there, its territory, its definitions. */
@FunctionalInterface
public interface Networks {
    Optional<NetworkState> find(NetworkId network);
}
