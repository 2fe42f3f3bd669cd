package cz.propoj.command.runtime.vault;

import cz.propoj.contract.vault.VaultReference;
import cz.propoj.eventlog.vault.ErasedIdException;
import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/**
 * Keeps the texts of a record under one id of the vault. An erased id is closed for good, so what is written after an erasure
 * stands under the next one.
 */
public final class TextsInVault implements TextVault {
    private final Vault vault;

    public TextsInVault(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids) {
        return vault.allVersions(ids);
    }

    @Override
    public VaultReference keep(String owner, Map<String, String> texts) {
        while (true) {
            var id = open(owner);
            try {
                return new VaultReference(id, vault.putAll(id, texts));
            } catch (ErasedIdException _) {
                // Closed in this very moment: under the next one then.
            }
        }
    }

    @Override
    public void erase(String owner) {
        var _ = vault.erase(open(owner));
    }

    private UUID open(String owner) {
        var erasures = 0;
        while (vault.isErased(id(owner, erasures))) {
            erasures++;
        }
        return id(owner, erasures);
    }

    /** After so many erasures. */
    public static UUID id(String owner, int erasures) {
        return UUID.nameUUIDFromBytes((owner + "\ntexts\n" + erasures).getBytes(StandardCharsets.UTF_8));
    }
}
