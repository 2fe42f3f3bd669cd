package cz.propoj.command.runtime.vault;

/**
 * Where confided texts will stand.
 *
 * @param version rises with every change of any of the texts; 1 or more
 * @param changed whether they differ from what the vault has
 */
public record StoredVaultText(int version, boolean changed) {}
