/**
 * What records consist of, described once: an area describes its kind of record as a {@link
 * cz.propoj.contract.records.RecordType}; validation, lists, filters, forms, cells, histories, exports and imports iterate over
 * it. The types of attributes are a closed set, so that each of these has one exhaustive switch over them. Rules across
 * attributes, links between records and texts of the vault are written by hand in the area.
 */
@NullMarked
package cz.propoj.contract.records;

import org.jspecify.annotations.NullMarked;
