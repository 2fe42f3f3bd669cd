package cz.propoj.query.lists;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total rows on all pages
 * @param page from 0
 */
public record ListPage<T>(List<T> items, int total, int page, int size) {}
