package cz.propoj.contract.time;

/** A fact by which a record goes. As part of the undo of the import it came with, it goes as if it had never been. */
public interface Ending {}
