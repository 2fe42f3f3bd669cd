package cz.propoj.contract.vault;

import cz.propoj.contract.Copies;
import java.util.Map;
import java.util.UUID;

/**
 * Where the texts of an event stand in the vault.
 *
 * @param versions of each field that has a text
 */
public record KeptTexts(UUID id, Map<String, Integer> versions) {
    public KeptTexts {
        versions = Copies.of(versions);
    }
}
