/**
 * The import of workbooks. Uploaded files are read and compared with the network as of a day; the differences are shown and,
 * after acceptance, stored by ordinary commands. Before acceptance nothing of the network changes (a dry run); importing the
 * same file twice changes nothing; an import that stopped half way is resumed. Uploaded files are stored encrypted, for one
 * day only. An import can be undone as a whole.
 */
@NullMarked
package cz.propoj.command.workbooks;

import org.jspecify.annotations.NullMarked;
