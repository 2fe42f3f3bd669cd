/**
 * Workbooks as people see them: the page of their take-over, and the filled templates to take away. Rule: what is handed
 * out can be taken over again without a difference.
 */
@NullMarked
package cz.propoj.query.workbooks;

import org.jspecify.annotations.NullMarked;
