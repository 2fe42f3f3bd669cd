package cz.propoj.contract.vault;

/**
 * The event after which all earlier texts of a record are erased from the vault. Earlier texts inside old events are hidden too.
 */
public interface TextsErased {
    /** The id of the record whose texts were erased. */
    String owner();
}
