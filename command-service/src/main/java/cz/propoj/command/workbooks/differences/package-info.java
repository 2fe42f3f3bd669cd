/**
 * What the workbooks would change: their rows are matched with the records of the network as of the day, and each record
 * that is new, different or missing becomes one difference with the commands that would carry it out. Nothing here
 * stores anything.
 */
@NullMarked
package cz.propoj.command.workbooks.differences;

import org.jspecify.annotations.NullMarked;
