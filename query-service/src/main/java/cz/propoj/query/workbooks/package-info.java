/**
 * The three templates handed back as Excel: the same columns in the same order, what imports again without a difference.
 * Rules: text never becomes a formula; notes and contacts are those that the asking person may see; only the classes
 * named after workbooks know POI.
 */
@NullMarked
package cz.propoj.query.workbooks;

import org.jspecify.annotations.NullMarked;
