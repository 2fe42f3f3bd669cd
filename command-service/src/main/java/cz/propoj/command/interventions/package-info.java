/**
 * Changing the records of interventions: what was done, when, to what aim, whom it concerns. The aim goes to the vault;
 * a withdrawn intervention changes only after it was restored; there is no day before it began on which it ends.
 */
@NullMarked
package cz.propoj.command.interventions;

import org.jspecify.annotations.NullMarked;
