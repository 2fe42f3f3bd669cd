/**
 * What it takes to take a whole import of workbooks back. Pure: facts of the network in, commands and a list of what stays
 * out. Rules: what came with the import leaves the network, what it changed is as it would be without it, on the same days
 * on which the import made it true; whatever somebody has worked on since stays as it is and is told.
 */
@NullMarked
package cz.propoj.command.workbooks.undoing;

import org.jspecify.annotations.NullMarked;
