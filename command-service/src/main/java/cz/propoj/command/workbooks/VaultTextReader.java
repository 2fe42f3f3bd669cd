package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.differences.VaultTexts;
import cz.propoj.eventlog.vault.Vault;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;

/** Reads texts from the vault. */
record VaultTextReader(Vault vault) implements VaultTexts {
    @Override
    public Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids) {
        return vault.allVersions(ids);
    }
}
