/** Why a command is refused: checks of values, broken rules, and how they are told. */
@NullMarked
package cz.propoj.command.runtime.refusals;

import org.jspecify.annotations.NullMarked;
