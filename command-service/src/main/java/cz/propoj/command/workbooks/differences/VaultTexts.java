package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.vault.TextVersions;

/** Reads the texts that may name a person and are therefore stored in the vault. */
public interface VaultTexts extends TextVersions {}
