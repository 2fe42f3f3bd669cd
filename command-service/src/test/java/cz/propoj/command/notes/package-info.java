/** What the notes area decides. */
@NullMarked
package cz.propoj.command.notes;

import org.jspecify.annotations.NullMarked;
