/** What the interventions area decides. */
@NullMarked
package cz.propoj.command.interventions;

import org.jspecify.annotations.NullMarked;
