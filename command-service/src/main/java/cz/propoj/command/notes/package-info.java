/**
 * Writing notes. The text never enters a command; a note is changed by its author alone, and a private note does not
 * exist for anybody else.
 */
@NullMarked
package cz.propoj.command.notes;

import org.jspecify.annotations.NullMarked;
