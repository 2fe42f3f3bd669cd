/** What the meetings area decides. */
@NullMarked
package cz.propoj.command.meetings;

import org.jspecify.annotations.NullMarked;
