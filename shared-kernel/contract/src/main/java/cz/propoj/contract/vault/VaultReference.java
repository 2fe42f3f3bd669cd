package cz.propoj.contract.vault;

import cz.propoj.contract.Copies;
import java.util.Map;
import java.util.UUID;

/**
 * The place in the vault where the texts of an event are stored.
 *
 * @param versions of each field that has a text
 */
public record VaultReference(UUID id, Map<String, Integer> versions) {
    public VaultReference {
        versions = Copies.of(versions);
    }
}
