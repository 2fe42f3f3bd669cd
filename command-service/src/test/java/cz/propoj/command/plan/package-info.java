/** What the plan area decides. */
@NullMarked
package cz.propoj.command.plan;

import org.jspecify.annotations.NullMarked;
