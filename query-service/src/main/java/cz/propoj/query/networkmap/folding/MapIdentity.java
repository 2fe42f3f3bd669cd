package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a map follows from. Rows never change, so two maps of the same basis say the same; rows are compared by
 * identity, as reading them through would cost more than what is kept for them.
 */
public record MapIdentity(NetworkId network, ResolvedPointInTime side, NetworkRows rows) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MapIdentity(var otherNetwork, var otherSide, var otherRows)
                && network.equals(otherNetwork)
                && side.equals(otherSide)
                && rows == otherRows;
    }

    @Override
    public int hashCode() {
        return Objects.hash(network, side);
    }
}
