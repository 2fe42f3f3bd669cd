/**
 * Reads uploaded files into plain tables. It knows formats (.xlsx, .xls, .ods) and nothing of the network; it evaluates
 * no formula, follows no link, runs no macro, and stops at the stated limits.
 */
@NullMarked
package cz.propoj.command.workbooks.reading;

import org.jspecify.annotations.NullMarked;
