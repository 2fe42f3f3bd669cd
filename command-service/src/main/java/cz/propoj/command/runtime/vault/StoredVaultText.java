package cz.propoj.command.runtime.vault;

/**
 * Where confided texts will stand.
 *
 * @param version rises with every change of any of the texts; 1 or more. Whether it is another than the record has, only the
 *     record knows: a change that failed may have left texts in the vault
 */
public record StoredVaultText(int version) {}
