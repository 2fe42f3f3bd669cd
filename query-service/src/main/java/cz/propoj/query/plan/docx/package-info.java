/**
 * Writes a {@link cz.propoj.query.plan.document.Document} as a Word file onto a letterhead: either the standard one or a
 * town's own. The same document on the same letterhead gives the same bytes. Elements and attributes are those of Office
 * Open XML, WordprocessingML (ECMA-376, part 1).
 */
@NullMarked
package cz.propoj.query.plan.docx;

import org.jspecify.annotations.NullMarked;
