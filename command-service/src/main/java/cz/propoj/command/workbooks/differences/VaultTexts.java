package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.vault.TextVersions;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads the texts that may name a person and are therefore stored in the vault. */
public interface VaultTexts extends TextVersions {
    /** The newest text of each field. */
    Map<UUID, Map<String, String>> newest(Collection<UUID> ids);
}
