/**
 * Plans the undo of a whole import of workbooks. Pure functions: they take the facts of the network, and give commands and a
 * list of what stays. Rules: records that the import added leave the network; values that it changed become what they would
 * be without the import, for the same days; whatever somebody has worked on since stays, and is listed with the reason.
 */
@NullMarked
package cz.propoj.command.workbooks.undoing;

import org.jspecify.annotations.NullMarked;
