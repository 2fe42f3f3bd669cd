package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.filters.FilterState;

/**
 * A saved filter as one person sees it.
 *
 * @param mine whether the person saved it
 * @param mayChange whether the person may rename, share and drop it
 */
public record FilterRow(FilterState state, long version, boolean mine, boolean mayChange) {}
