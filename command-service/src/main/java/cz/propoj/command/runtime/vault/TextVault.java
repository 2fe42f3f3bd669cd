package cz.propoj.command.runtime.vault;

import cz.propoj.contract.vault.TextVersions;
import cz.propoj.contract.vault.VaultReference;
import java.util.Map;

/**
 * The texts of records, as aggregates need them: whether a text changes can be seen only beside the one that stands in the
 * vault. Whatever is put there is erased with all other texts of its record.
 */
public interface TextVault extends TextVersions {
    /**
     * Stores texts of a record; those that are the newest already are not stored again.
     *
     * @param texts by field
     */
    VaultReference keep(String owner, Map<String, String> texts);

    /** Forgets all texts of the record for good. What is stored later is kept again. */
    void erase(String owner);
}
