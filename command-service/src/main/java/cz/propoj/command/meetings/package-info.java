/**
 * Changing meetings: recording one, correcting it, writing down who came. An actor stands in the list once, with at
 * least one person; a cancelled meeting changes only after it was restored.
 */
@NullMarked
package cz.propoj.command.meetings;

import org.jspecify.annotations.NullMarked;
