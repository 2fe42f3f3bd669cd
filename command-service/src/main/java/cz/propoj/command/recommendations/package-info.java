/**
 * Recommendations: recording, amending, adopting them, and what became of each. A number is given once within a field; only
 * participation has levels; there is one date or one frequency; what is dropped needs a reason. Practice, findings and points
 * go to the vault.
 */
@NullMarked
package cz.propoj.command.recommendations;

import org.jspecify.annotations.NullMarked;
