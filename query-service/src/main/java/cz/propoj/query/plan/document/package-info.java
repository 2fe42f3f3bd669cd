/**
 * A document as a sequence of blocks, which the page, the print and the file are made from alike. It knows nothing of
 * networks, of Word and of HTML.
 */
@NullMarked
package cz.propoj.query.plan.document;

import org.jspecify.annotations.NullMarked;
