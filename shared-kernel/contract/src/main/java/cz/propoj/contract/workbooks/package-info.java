/** The import of workbooks: which templates came in, as of which day, and what it changed. The facts themselves are events of the other areas that name the import in their metadata. */
@NullMarked
package cz.propoj.contract.workbooks;

import org.jspecify.annotations.NullMarked;
