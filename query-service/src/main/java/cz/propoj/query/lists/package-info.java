/**
 * Lists of any kind of record: what columns there are, and how they are searched, filtered, sorted, counted and handed
 * out as JSON or CSV. One description of an area's fields serves the interface, the tables and the exports alike. Rules:
 * Czech order, words compared without diacritics and case; a list never reads the database.
 */
@NullMarked
package cz.propoj.query.lists;

import org.jspecify.annotations.NullMarked;
