package cz.propoj.contract.time;

/** A fact by which a record that had gone is there again. */
public interface Revival {}
