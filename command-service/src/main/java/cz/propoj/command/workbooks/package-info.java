/**
 * The take-over of workbooks: uploaded files are read, compared with the network as of a day, shown, and after acceptance
 * carried through as ordinary commands. Nothing of the network is stored before acceptance; the same file twice changes
 * nothing; a take-over that stopped half way goes on where it was. What people sent stands sealed and for a day only.
 */
@NullMarked
package cz.propoj.command.workbooks;

import org.jspecify.annotations.NullMarked;
