/**
 * What the tables of a workbook mean: which template a sheet is, which column is which, and what the cells say, as typed
 * values. Whatever people do to their workbooks is understood here or said with its place; nothing is guessed silently.
 */
@NullMarked
package cz.propoj.command.workbooks.templates;

import org.jspecify.annotations.NullMarked;
