/** What the steps area decides. */
@NullMarked
package cz.propoj.command.steps;

import org.jspecify.annotations.NullMarked;
