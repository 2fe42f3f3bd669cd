package cz.propoj.contract.vault;

/**
 * On request the vault forgot all texts of a record that were stored before. Those that older events carry in themselves are
 * not shown any more, either.
 */
public interface TextsErased {
    /** The record of which they were. */
    String owner();
}
