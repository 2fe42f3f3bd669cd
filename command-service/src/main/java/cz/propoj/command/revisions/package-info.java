/**
 * The annual revision: opening one for a calendar year, going through the records, closing it with a signature. There is
 * one for a network and a year; what was changed or retired since it was opened is recognised by itself; records nobody
 * went through need a reason; what is closed never changes.
 */
@NullMarked
package cz.propoj.command.revisions;

import org.jspecify.annotations.NullMarked;
