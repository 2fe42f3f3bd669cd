/**
 * Changing steps: what is to be done, by whom and until when, how far it has come, what came of it and where that can be seen.
 * A withdrawn step changes only after it was restored; no step is older than what it is to bring nearer.
 */
@NullMarked
package cz.propoj.command.steps;

import org.jspecify.annotations.NullMarked;
