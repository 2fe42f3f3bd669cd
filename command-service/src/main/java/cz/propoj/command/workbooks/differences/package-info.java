/**
 * Compares workbooks with the network. Rows are matched with the records of the network as of a day; each new, changed or
 * missing record becomes one difference, with the commands that would apply it. Nothing here stores anything.
 */
@NullMarked
package cz.propoj.command.workbooks.differences;

import org.jspecify.annotations.NullMarked;
