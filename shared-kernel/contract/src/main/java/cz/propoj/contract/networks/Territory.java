package cz.propoj.contract.networks;

import org.jspecify.annotations.Nullable;

/**
 * The territory of a network. ČSÚ and RÚIAN number ORPs differently; both codes are kept, neither is computed.
 *
 * @param cisorp four-digit ČSÚ code, ORPs only
 * @param ruian RÚIAN code, ORPs only
 * @param nuts3 NUTS 3 code of the region it lies in (for a region: its own)
 */
public record Territory(
        TerritoryLevel level,
        String name,
        @Nullable String cisorp,
        @Nullable String ruian,
        @Nullable String nuts3) {}
