/**
 * What carries a command to its aggregate and the answer back: the sender, who is asking and for which day, the one kind of
 * refusal, the handling of personal text. Knows no business area.
 */
@NullMarked
package cz.propoj.command.runtime;

import org.jspecify.annotations.NullMarked;
