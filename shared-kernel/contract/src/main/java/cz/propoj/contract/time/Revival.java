package cz.propoj.contract.time;

/** A fact that restores a record that had ended. */
public interface Revival {}
