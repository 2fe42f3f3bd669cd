package cz.propoj.contract.time;

/** A fact that ends a record. If it belongs to the undo of the import that added the record, the record never existed. */
public interface Ending {}
